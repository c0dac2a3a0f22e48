package io.truelabel.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportLinkTest {

  @ParameterizedTest
  @CsvSource({
    "https://reports.example.com/, state, https://reports.example.com/",
    "'',                           state, s3://state/reports/latest/report.html",
    "'  ',                         state, s3://state/reports/latest/report.html",
    "'',                           '',    ''",
  })
  void anAddressForPeopleWinsOverTheObject(String url, String bucket, String link) {
    assertThat(ReportLink.of(Map.of("TRUELABEL_REPORT_URL", url, "TRUELABEL_STATE_BUCKET", bucket)))
        .isEqualTo(link);
  }
}
