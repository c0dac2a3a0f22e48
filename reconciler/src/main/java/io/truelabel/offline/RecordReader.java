package io.truelabel.offline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes JSON apart into items, one at a time: one answer, many behind one another, one a line, or a
 * list of them. Memory does not grow with the size of a file.
 */
final class RecordReader {

  /** Macie's inventory and findings nest 8 deep, configuration items within a string 10. */
  static final int DEEPEST = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(BoundedTree.LARGEST_RECORD)
                  .maxNameLength(1024)
                  .maxNumberLength(64)
                  .build())
          .build();

  private final JsonParser parser;
  private final Consumer<Item> each;

  private RecordReader(JsonParser parser, Consumer<Item> each) {
    this.parser = parser;
    this.each = each;
  }

  /**
   * Reads to the end.
   *
   * @param in JSON in UTF-8, or in UTF-16 or UTF-32 with their marks
   * @param each is given every item as it comes; an exception of its own comes out unchanged
   */
  static void read(InputStream in, Consumer<Item> each) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      RecordReader reader = new RecordReader(parser, each);
      JsonToken token = first(parser);
      if (token == null) {
        throw DamagedFileException.empty();
      }
      for (; token != null; token = parser.nextToken()) {
        reader.root();
      }
    }
  }

  private static @Nullable JsonToken first(JsonParser parser) throws IOException {
    try {
      return parser.nextToken();
    } catch (JsonParseException text) {
      throw new NotJsonException();
    }
  }

  private void root() throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      default -> each.accept(new Item.Foreign(Stranger.unknown()));
    }
  }

  private void list() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      each.accept(element(BoundedTree.read(parser)));
    }
  }

  private static Item element(JsonNode element) {
    if (element instanceof ObjectNode object) {
      return Recognizer.recognize(object);
    }
    return element.isTextual() && element.textValue().startsWith("{")
        ? new Item.ConfigLine(element.textValue())
        : new Item.Foreign(Stranger.unknown());
  }

  private void object() throws IOException {
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    boolean page = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      PageKind kind = value == JsonToken.START_ARRAY ? PageKind.named(name) : PageKind.NONE;
      if (kind == PageKind.NONE) {
        other.set(name, BoundedTree.read(parser));
      } else {
        page(kind);
        page = true;
      }
    }
    if (!page) {
      each.accept(Recognizer.recognize(other));
    }
  }

  private void page(PageKind kind) throws IOException {
    int entries = 0;
    for (; parser.nextToken() != JsonToken.END_ARRAY; entries++) {
      each.accept(kind.item(BoundedTree.read(parser)));
    }
    if (entries == 0 && kind.ofFindings()) {
      each.accept(new Item.NoFindings());
    }
  }
}
