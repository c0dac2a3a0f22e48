package io.truelabel.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectTest {

  @Test
  void ofOneAccountItAsksForNoOther() {
    List<String> asked = new ArrayList<>();
    Select all =
        expression -> {
          asked.add(expression);
          return Stream.empty();
        };

    all.of("222233334444").buckets("eu-west-1");

    assertThat(asked)
        .singleElement()
        .asString()
        .endsWith(
            "WHERE resourceType = 'AWS::S3::Bucket' AND awsRegion = 'eu-west-1'"
                + " AND accountId = '222233334444'");
  }
}
