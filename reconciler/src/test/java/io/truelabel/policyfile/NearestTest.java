package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN =
      List.of("restricted", "public", "label-missing", "allowedUpTo", "requires", "high");

  @ParameterizedTest
  @CsvSource({
    "restriced, restricted",
    "Restricted, restricted",
    "RESTRICTED, restricted",
    "resrticted, restricted",
    "pubilc, public",
    "publik, public",
    "hihg, high",
    "hgi, ''",
    "label_missing, label-missing",
    "label missing, label-missing",
    "allowed-up-to, allowedUpTo",
    "require, requires",
    "secret, ''",
    "p, ''",
    "'', ''",
  })
  void findsWhatWasProbablyMeant(String found, String meant) {
    assertThat(Nearest.to(found, KNOWN))
        .isEqualTo(meant.isEmpty() ? Optional.empty() : Optional.of(meant));
  }
}
