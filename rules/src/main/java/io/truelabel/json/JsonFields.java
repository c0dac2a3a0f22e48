package io.truelabel.json;

import com.fasterxml.jackson.jr.stree.JrsArray;
import com.fasterxml.jackson.jr.stree.JrsBoolean;
import com.fasterxml.jackson.jr.stree.JrsNumber;
import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsString;
import com.fasterxml.jackson.jr.stree.JrsValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, each read as what it must be or refused by name. */
public final class JsonFields {

  private final String where;
  private final JrsObject object;

  JsonFields(String where, JrsObject object) {
    this.where = where;
    this.object = object;
  }

  /**
   * Reads one JSON object and nothing after it, up to 8 MiB long.
   *
   * @throws DamagedJsonException when it is none
   * @throws IOException when the stream cannot be read
   */
  public static JsonFields parse(InputStream json) throws IOException {
    return JsonDocument.parse(json);
  }

  /** Refuses the object when it has other fields than these, or lacks one. */
  public JsonFields exactly(String... names) throws DamagedJsonException {
    Set<String> wanted = new TreeSet<>(List.of(names));
    Set<String> found = new TreeSet<>(names());
    if (!found.equals(wanted)) {
      found.removeIf(wanted::remove);
      throw new DamagedJsonException(
          where + " lacks the fields " + wanted + " and has the unknown fields " + found);
    }
    return this;
  }

  /** Whether there is such a field, for those that came with a later version. */
  public boolean has(String name) {
    return object.get(name) != null;
  }

  public String text(String name) throws DamagedJsonException {
    return cast(name, object.get(name), JrsString.class, "a text").asText();
  }

  public int number(String name) throws DamagedJsonException {
    JrsNumber number = cast(name, object.get(name), JrsNumber.class, "a number");
    if (number.getValue() instanceof Integer integer) {
      return integer;
    }
    throw wrong(name, "a whole number");
  }

  /** A whole number of up to 64 bits. */
  public long longNumber(String name) throws DamagedJsonException {
    JrsNumber number = cast(name, object.get(name), JrsNumber.class, "a number");
    return switch (number.getValue()) {
      case Integer integer -> integer;
      case Long whole -> whole;
      default -> throw wrong(name, "a whole number");
    };
  }

  public boolean truth(String name) throws DamagedJsonException {
    return cast(name, object.get(name), JrsBoolean.class, "true or false").booleanValue();
  }

  /** A text that must mean something. */
  public <T> T value(String name, Function<String, Optional<T>> parse, String what)
      throws DamagedJsonException {
    return parse.apply(text(name)).orElseThrow(() -> wrong(name, what));
  }

  public List<String> texts(String name) throws DamagedJsonException {
    List<String> texts = new ArrayList<>();
    for (JrsValue value : elements(name)) {
      texts.add(cast(name, value, JrsString.class, "a list of texts").asText());
    }
    return texts;
  }

  public Map<String, String> map(String name) throws DamagedJsonException {
    JsonFields fields = object(name);
    Map<String, String> map = new LinkedHashMap<>();
    for (String key : fields.names()) {
      map.put(key, fields.text(key));
    }
    return map;
  }

  public JsonFields object(String name) throws DamagedJsonException {
    return new JsonFields(name, cast(name, object.get(name), JrsObject.class, "an object"));
  }

  public <T> List<T> each(String name, Reader<T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    for (JrsValue value : elements(name)) {
      JrsObject element = cast(name, value, JrsObject.class, "a list of objects");
      values.add(reader.read(new JsonFields(name + "[" + values.size() + "]", element)));
    }
    return values;
  }

  private List<String> names() {
    return list(object.fieldNames());
  }

  private List<JrsValue> elements(String name) throws DamagedJsonException {
    return list(cast(name, object.get(name), JrsArray.class, "a list").elements());
  }

  private <T> T cast(String name, @Nullable JrsValue value, Class<T> type, String what)
      throws DamagedJsonException {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw wrong(name, what);
  }

  private DamagedJsonException wrong(String name, String what) {
    return new DamagedJsonException(name + " in " + where + " is not " + what);
  }

  private static <T> List<T> list(Iterator<T> elements) {
    List<T> list = new ArrayList<>();
    elements.forEachRemaining(list::add);
    return list;
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  public interface Reader<T> {
    /** Reads it. */
    T read(JsonFields fields) throws IOException;
  }
}
