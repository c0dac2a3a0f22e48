package io.truelabel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The identity of a bucket")
class BucketIdTest {
  @Test
  void hasAnArnOfItsPartition() {
    assertThat(new BucketId("aws-cn", "111122223333", "cn-north-1", "orders").arn())
        .isEqualTo("arn:aws-cn:s3:::orders");
  }

  @Test
  void isOrderedByPartitionAccountRegionAndName() {
    var ordered =
        List.of(
            new BucketId("a", "2", "r", "n"),
            new BucketId("b", "1", "r2", "n2"),
            new BucketId("b", "2", "r1", "n2"),
            new BucketId("b", "2", "r2", "n1"),
            new BucketId("b", "2", "r2", "n2"));

    assertThat(ordered.reversed().stream().sorted().toList()).isEqualTo(ordered);
  }
}
