package io.truelabel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiFunction;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.macie2.Macie2Client;

/**
 * The real Macie client over answers that a test writes itself: shapes of other years, and answers
 * that the documentation leaves open.
 *
 * @param answers the answer to a path and a request body
 */
record CannedMacie(BiFunction<String, String, Answer> answers) implements SdkHttpClient {

  record Answer(int status, String json) {
    static Answer of(String json) {
      return new Answer(200, json);
    }
  }

  /** A Region whose every call is answered alike. */
  static MacieRegion answering(Answer answer) {
    return answering((path, body) -> answer);
  }

  static MacieRegion answering(BiFunction<String, String, Answer> answers) {
    Macie2Client client =
        Macie2Client.builder()
            .httpClient(new CannedMacie(answers))
            .region(Region.EU_WEST_1)
            .credentialsProvider(Loopback.ambient())
            .build();
    return new MacieRegion(
        client, AwsRequestOverrideConfiguration.builder().build(), "aws", "eu-west-1");
  }

  /** A Region with findings, each given as JSON. */
  static MacieRegion withFindings(String... findings) {
    return answering((path, body) ->
        path.equals("/findings")
            ? Answer.of("{\"findingIds\":[\"1\"]}")
            : Answer.of("{\"findings\":[" + String.join(",", findings) + "]}"));
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Answer answer = answers.apply(request.httpRequest().encodedPath(), body(request));
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return response(answer);
      }

      @Override
      public void abort() {
        // there is nothing under way
      }
    };
  }

  private static String body(HttpExecuteRequest request) {
    return request
        .contentStreamProvider()
        .map(content -> {
          try {
            return new String(content.newStream().readAllBytes(), UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .orElse("");
  }

  private static HttpExecuteResponse response(Answer answer) {
    return HttpExecuteResponse.builder()
        .response(SdkHttpFullResponse.builder().statusCode(answer.status()).build())
        .responseBody(
            AbortableInputStream.create(new ByteArrayInputStream(answer.json().getBytes(UTF_8))))
        .build();
  }

  @Override
  public void close() {
    // there is nothing open
  }
}
