package io.truelabel.aws;

import java.io.ByteArrayInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Stands where the network would be, and answers every request with what it was given last. */
final class KeptAnswer implements SdkHttpClient {

  private static final int OK = 200;

  private byte[] json = {};

  void put(byte[] answer) {
    this.json = answer.clone();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        return answer();
      }

      @Override
      public void abort() {
        // nothing is under way
      }
    };
  }

  private HttpExecuteResponse answer() {
    return HttpExecuteResponse.builder()
        .response(SdkHttpFullResponse.builder().statusCode(OK).build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(json)))
        .build();
  }

  @Override
  public void close() {
    // nothing is open
  }
}
