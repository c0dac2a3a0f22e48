package io.truelabel.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes properties for a digest: what was not given is left out, so that a property which a later
 * version adds makes no new job of an old wish.
 */
final class Words {
  private Words() {}

  static List<String> of(Map<String, List<String>> properties) {
    return new TreeMap<>(properties)
        .entrySet().stream()
            .filter(property -> !property.getValue().isEmpty())
            .map(property -> property.getKey() + "=" + String.join("\n", property.getValue()))
            .toList();
  }
}
