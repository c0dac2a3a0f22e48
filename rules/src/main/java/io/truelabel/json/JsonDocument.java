package io.truelabel.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.jr.stree.JacksonJrsTreeCodec;
import com.fasterxml.jackson.jr.stree.JrsObject;
import java.io.IOException;
import java.io.InputStream;

/** Reads one JSON object and nothing after it, within limits that nothing of ours comes near. */
final class JsonDocument {

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxDocumentLength(8L * 1024 * 1024)
          .maxNestingDepth(16)
          .maxNumberLength(20)
          .build();

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(LIMITS)
          .build();

  private JsonDocument() {}

  static JsonFields parse(InputStream json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      return new JsonFields("the document", onlyObject(parser));
    } catch (JsonProcessingException e) {
      throw new DamagedJsonException("it is not JSON", e);
    }
  }

  private static JrsObject onlyObject(JsonParser parser) throws IOException {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      JrsObject object = new JacksonJrsTreeCodec().readTree(parser);
      if (parser.nextToken() == null) {
        return object;
      }
    }
    throw new DamagedJsonException("it is not one JSON object");
  }
}
