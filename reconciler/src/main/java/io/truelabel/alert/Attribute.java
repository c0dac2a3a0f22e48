package io.truelabel.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.sweep.PlainJson;
import java.util.List;

/**
 * One message attribute, by which the filter policy of a subscription chooses messages.
 *
 * @param type {@code String}, or {@code String.Array}, which matches when one of its values does
 * @param value never empty: SNS refuses that
 */
public record Attribute(String name, String type, String value) {

  static Attribute of(String name, String value) {
    return new Attribute(name, "String", value);
  }

  static Attribute of(String name, List<String> values) {
    return new Attribute(name, "String.Array", PlainJson.compact(values));
  }

  /** What it takes of the 256 KiB of a message: name, type and value count. */
  int bytes() {
    return (name + type + value).getBytes(UTF_8).length;
  }
}
