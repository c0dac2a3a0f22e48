package io.truelabel.standin.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Request;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class S3AddressTest {

  @ParameterizedTest(name = "{0}{1} is object <{3}> of bucket <{2}>")
  @CsvSource({
    "127.0.0.1:8080, /, '', ''",
    "127.0.0.1:8080, /state, state, ''",
    "127.0.0.1:8080, /state/a/b, state, a/b",
    "127.0.0.1:8080, /state//a, state, /a",
    "localhost:8080, /state/a, state, a",
    "state.localhost:8080, /a/b, state, a/b",
    "my.dotted.bucket.localhost, /, my.dotted.bucket, ''",
    "state.s3.eu-west-1.amazonaws.com, /a, state, a",
    "state.s3.cn-north-1.amazonaws.com.cn, /a, state, a",
    "s3.eu-west-1.amazonaws.com, /state/a, state, a",
  })
  void bucketAndKeyAreFoundInEitherStyle(String host, String path, String bucket, String key) {
    Request request = new Request("GET", path, Map.of(), Map.of("host", host), Body.empty());

    assertThat(S3Address.of(request)).isEqualTo(new S3Address(bucket, key));
  }
}
