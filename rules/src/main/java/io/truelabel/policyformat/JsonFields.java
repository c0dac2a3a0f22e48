package io.truelabel.policyformat;

import com.fasterxml.jackson.jr.stree.JrsArray;
import com.fasterxml.jackson.jr.stree.JrsBoolean;
import com.fasterxml.jackson.jr.stree.JrsNumber;
import com.fasterxml.jackson.jr.stree.JrsObject;
import com.fasterxml.jackson.jr.stree.JrsString;
import com.fasterxml.jackson.jr.stree.JrsValue;
import io.truelabel.policy.Word;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object, each read as what it must be or refused by name. */
final class JsonFields {

  private final String where;
  private final JrsObject object;

  JsonFields(String where, JrsObject object) {
    this.where = where;
    this.object = object;
  }

  /** Refuses the object when it has other fields than these, or lacks one. */
  JsonFields exactly(String... names) throws PolicyFormatException {
    Set<String> wanted = new TreeSet<>(List.of(names));
    Set<String> found = new TreeSet<>(names());
    if (!found.equals(wanted)) {
      found.removeIf(wanted::remove);
      throw PolicyFormatException.damaged(
          where + " lacks the fields " + wanted + " and has the unknown fields " + found);
    }
    return this;
  }

  String text(String name) throws PolicyFormatException {
    return cast(name, object.get(name), JrsString.class, "a text").asText();
  }

  int number(String name) throws PolicyFormatException {
    JrsNumber number = cast(name, object.get(name), JrsNumber.class, "a number");
    if (number.getValue() instanceof Integer integer) {
      return integer;
    }
    throw wrong(name, "a whole number");
  }

  boolean truth(String name) throws PolicyFormatException {
    return cast(name, object.get(name), JrsBoolean.class, "true or false").booleanValue();
  }

  <E extends Enum<E>> E word(Class<E> type, String name) throws PolicyFormatException {
    String word = text(name);
    return Word.parse(type, word).orElseThrow(() -> wrong(name, "one of " + Word.all(type)));
  }

  List<String> texts(String name) throws PolicyFormatException {
    List<String> texts = new ArrayList<>();
    for (JrsValue value : elements(name)) {
      texts.add(cast(name, value, JrsString.class, "a list of texts").asText());
    }
    return texts;
  }

  Map<String, String> map(String name) throws PolicyFormatException {
    JsonFields fields = object(name);
    Map<String, String> map = new LinkedHashMap<>();
    for (String key : fields.names()) {
      map.put(key, fields.text(key));
    }
    return map;
  }

  JsonFields object(String name) throws PolicyFormatException {
    return new JsonFields(name, cast(name, object.get(name), JrsObject.class, "an object"));
  }

  <T> List<T> each(String name, Reader<T> reader) throws PolicyFormatException {
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

  private List<JrsValue> elements(String name) throws PolicyFormatException {
    return list(cast(name, object.get(name), JrsArray.class, "a list").elements());
  }

  private <T> T cast(String name, @Nullable JrsValue value, Class<T> type, String what)
      throws PolicyFormatException {
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw wrong(name, what);
  }

  private PolicyFormatException wrong(String name, String what) {
    return PolicyFormatException.damaged(name + " in " + where + " is not " + what);
  }

  private static <T> List<T> list(Iterator<T> elements) {
    List<T> list = new ArrayList<>();
    elements.forEachRemaining(list::add);
    return list;
  }

  /** Reads one element of a list. */
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonFields fields) throws PolicyFormatException;
  }
}
