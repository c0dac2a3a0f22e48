package io.truelabel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedValuesTest {

  private final SharedValues values = new SharedValues();

  @Test
  void equalValuesAreKeptOnce() {
    List<String> first = List.of("a".repeat(3), "b");
    List<String> again = List.of("a".repeat(3), "b");

    assertThat(values.same(first)).isSameAs(first);
    assertThat(values.same(again)).isSameAs(first);
  }

  @Test
  void differentValuesStayApart() {
    EvidenceCounts some = new EvidenceCounts(1, 2, false);
    EvidenceCounts more = new EvidenceCounts(1, 2, true);

    assertThat(values.same(some)).isSameAs(some);
    assertThat(values.same(more)).isSameAs(more);
  }
}
