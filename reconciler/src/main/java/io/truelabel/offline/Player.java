package io.truelabel.offline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Answers every call as AWS did when the collection was made, and reaches no network. */
final class Player implements SdkHttpClient {
  private static final String KEY = "x-truelabel-call";
  private static final String OPERATION = "x-truelabel-operation";
  private static final int UNKNOWN = 400;
  private static final String ASSUME_ROLE = "Sts:AssumeRole";

  private final Exchanges exchanges;

  Player(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  /** Names every call, so that its answer can be found. */
  static final class Caller implements ExecutionInterceptor {
    private final Cleaner cleaner = new Cleaner(Pseudonyms.none());

    @Override
    public SdkHttpRequest modifyHttpRequest(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      Call call = Call.of(context.request(), attributes, cleaner);
      return context.httpRequest().toBuilder()
          .putHeader(KEY, call.key())
          .putHeader(OPERATION, call.operation())
          .build();
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request.httpRequest());
      }

      @Override
      public void abort() {
        // nothing is under way
      }
    };
  }

  private HttpExecuteResponse answer(SdkHttpRequest request) throws IOException {
    JsonNode kept = exchanges.answer(header(request, KEY)).orElse(null);
    if (kept == null) {
      return response(SdkHttpFullResponse.builder().statusCode(UNKNOWN), "");
    }
    SdkHttpFullResponse.Builder head =
        SdkHttpFullResponse.builder().statusCode(kept.path("status").asInt());
    kept.path("headers")
        .properties()
        .forEach(header -> head.putHeader(header.getKey(), header.getValue().asText()));
    String body = kept.path("answer").asText();
    return response(
        head, header(request, OPERATION).equals(ASSUME_ROLE) ? withCredentials(body) : body);
  }

  private static HttpExecuteResponse response(SdkHttpFullResponse.Builder head, String body) {
    return HttpExecuteResponse.builder()
        .response(head.build())
        .responseBody(
            AbortableInputStream.create(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  private static String header(SdkHttpRequest request, String name) {
    return request.firstMatchingHeader(name).orElse("");
  }

  /** The true ones were never kept; nobody checks these. */
  private static String withCredentials(String body) {
    return body.replace(
        "<AssumeRoleResult>",
        "<AssumeRoleResult><Credentials><AccessKeyId>none</AccessKeyId>"
            + "<SecretAccessKey>none</SecretAccessKey><SessionToken>none</SessionToken>"
            + "<Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>");
  }

  @Override
  public void close() {
    // nothing is open
  }
}
