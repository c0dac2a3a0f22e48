package io.truelabel.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Overhears what AWS answers to a sweep, and keeps it without what is to stay where it is.
 *
 * <p>The sweep itself gets what is kept, pseudonyms included: what chooses between objects by their
 * names then chooses the same when the folder is judged. Credentials alone it gets as they are.
 */
final class Recorder implements ExecutionInterceptor {
  /** What the SDK reads of an answer besides its body. */
  static final List<String> HEADERS =
      List.of("Content-Type", "x-amzn-ErrorType", "x-amz-bucket-region");

  private final CollectionWriter writer;
  private final Cleaner cleaner;

  Recorder(CollectionWriter writer, Cleaner cleaner) {
    this.writer = writer;
    this.cleaner = cleaner;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return cleaner.named(context.request());
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    try {
      InputStream body = context.responseBody().orElseGet(InputStream::nullInputStream);
      byte[] answer = body.readAllBytes();
      Call call = Call.of(context.request(), attributes, cleaner);
      String cleaned = cleaner.answer(call.operation(), answer);
      keep(call, context, cleaned);
      return Optional.of(
          new ByteArrayInputStream(
              call.operation().startsWith("Sts:") ? answer : cleaned.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(Call call, Context.ModifyHttpResponse context, String answer)
      throws IOException {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put(Exchanges.MARK, call.key());
    line.put("operation", call.operation()).put("region", call.region()).put("role", call.role());
    line.set("request", call.request());
    line.put("status", context.httpResponse().statusCode());
    ObjectNode headers = line.putObject("headers");
    HEADERS.forEach(name ->
        context
            .httpResponse()
            .firstMatchingHeader(name)
            .ifPresent(value -> headers.put(name, value)));
    line.put("answer", answer);
    writer.write(call.operation(), line);
  }
}
