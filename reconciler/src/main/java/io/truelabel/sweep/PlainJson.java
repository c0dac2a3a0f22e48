package io.truelabel.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;

/**
 * The one JSON form of results: fields in the order of their records, times in ISO 8601, words in
 * lower case. Equal values give equal bytes, in ASCII, so that half a character in a tag breaks
 * nothing.
 */
public final class PlainJson {
  private static final ObjectMapper MAPPER = mapper();

  private PlainJson() {}

  /** Writes a value and leaves the stream open. */
  public static void write(Object value, OutputStream out) throws IOException {
    MAPPER.writer(printer()).writeValue(out, value);
    out.write('\n');
  }

  /** The same in one line, without blanks. */
  public static String compact(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static <T> T read(InputStream in, Class<T> type) throws IOException {
    return MAPPER.readValue(in, type);
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }

  private static ObjectMapper mapper() {
    SimpleModule words = new SimpleModule();
    text(words, Instant.class, Instant::toString, Instant::parse);
    text(words, LocalDate.class, LocalDate::toString, LocalDate::parse);
    text(words, Outcome.class, Outcome::word, word -> Outcome.valueOf(upper(word)));
    word(words, AccountLine.Kind.class);
    word(words, ListedBucket.KnownBy.class);
    word(words, Severity.class);
    return JsonMapper.builder()
        .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
        .addModule(words)
        .build();
  }

  private static <E extends Enum<E>> void word(SimpleModule module, Class<E> type) {
    text(
        module,
        type,
        value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        word -> Enum.valueOf(type, upper(word).replace('-', '_')));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(type, new Writing<>(write, JsonGenerator::writeString));
    module.addDeserializer(type, new Reading<>(read));
    module.addKeySerializer(type, new Writing<>(write, JsonGenerator::writeFieldName));
  }

  /** How a text gets into the JSON: as a value, or as the name of one. */
  private interface Place {
    void put(JsonGenerator out, String text) throws IOException;
  }

  private static final class Writing<T> extends JsonSerializer<T> {
    private final Function<T, String> write;
    private final Place place;

    Writing(Function<T, String> write, Place place) {
      this.write = write;
      this.place = place;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider all) throws IOException {
      place.put(out, write.apply(value));
    }
  }

  private static final class Reading<T> extends JsonDeserializer<T> {
    private final Function<String, T> read;

    Reading(Function<String, T> read) {
      this.read = read;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return read.apply(in.getText());
    }
  }
}
