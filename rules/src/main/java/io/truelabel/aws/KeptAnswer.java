package io.truelabel.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/**
 * Stands where the network would be, and answers a request for a page with the page that it was
 * given last, and any other with what was kept for its path: nothing else exists.
 */
final class KeptAnswer implements SdkHttpClient {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final Set<String> PAGES = Set.of("/datasources/s3", "/findings/describe");
  private static final byte[] NOTHING =
      "{\"__type\":\"ResourceNotFoundException\"}".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, byte[]> kept = new HashMap<>();
  private byte[] page = {};

  void put(byte[] answer) {
    this.page = answer.clone();
  }

  void keep(String path, byte[] answer) {
    kept.put(path, answer.clone());
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer(request.httpRequest().encodedPath());
      }

      @Override
      public void abort() {
        // nothing is under way
      }
    };
  }

  private HttpExecuteResponse answer(String path) {
    boolean isPage = PAGES.contains(path);
    int status = isPage || kept.containsKey(path) ? OK : NOT_FOUND;
    byte[] json = isPage ? page : kept.getOrDefault(path, NOTHING);
    return HttpExecuteResponse.builder()
        .response(SdkHttpFullResponse.builder().statusCode(status).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(json)))
        .build();
  }

  @Override
  public void close() {
    // nothing is open
  }
}
