package io.truelabel.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the page's data, each once and known by its number. */
final class Texts {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The number of a text that somebody else may have written. */
  int number(String text) {
    return numbers.computeIfAbsent(Words.foreign(text), _ -> numbers.size());
  }

  void write(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("texts");
    for (String text : numbers.keySet()) {
      out.writeString(text);
    }
    out.writeEndArray();
  }
}
