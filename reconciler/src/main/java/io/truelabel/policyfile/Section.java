package io.truelabel.policyfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * A mapping in the policy, read by key.
 *
 * <p>A value of another kind than the one asked for is as good as absent here: that it is wrong has
 * been said by the schema.
 */
record Section(Spot spot, Yaml.Mapping mapping) {

  static Section root(Yaml.Mapping mapping) {
    return new Section(new Spot("", mapping.place(), ""), mapping);
  }

  /** A section that holds one text. */
  static Section with(String key, String value) {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    entries.put(key, new Yaml.Entry(Place.START, new Yaml.Scalar(value, false, Place.START)));
    return root(new Yaml.Mapping(entries, Place.START));
  }

  int line() {
    return spot.place().line();
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  Set<String> keys() {
    return mapping.entries().keySet();
  }

  /** Where a key stands, or where the section starts when it does not have the key. */
  Spot spotOf(String key) {
    Yaml.Entry entry = mapping.entries().get(key);
    return new Spot(spot.below(key), entry == null ? spot.place() : entry.key(), "");
  }

  /** The mapping at a key, or an empty one. */
  Section section(String key) {
    return value(key) instanceof Yaml.Mapping it
        ? new Section(spotOf(key), it)
        : new Section(spotOf(key), new Yaml.Mapping(new LinkedHashMap<>(), spotOf(key).place()));
  }

  /** The mappings in the list at a key. */
  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    if (value(key) instanceof Yaml.Sequence list) {
      for (int i = 0; i < list.elements().size(); i++) {
        if (list.elements().get(i) instanceof Yaml.Mapping it) {
          sections.add(new Section(new Spot(spotOf(key).at(i), it.place(), ""), it));
        }
      }
    }
    return sections;
  }

  /** The one scalar at a key. */
  Optional<Text> text(String key) {
    return value(key) instanceof Yaml.Scalar it
        ? Optional.of(text(spot.below(key), it))
        : Optional.empty();
  }

  /** The one scalar, or the scalars in the list, at a key. */
  List<Text> texts(String key) {
    if (value(key) instanceof Yaml.Sequence list) {
      return texts(list, spotOf(key));
    }
    return text(key).stream().toList();
  }

  private static List<Text> texts(Yaml.Sequence list, Spot spot) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < list.elements().size(); i++) {
      if (list.elements().get(i) instanceof Yaml.Scalar it) {
        texts.add(text(spot.at(i), it));
      }
    }
    return texts;
  }

  private static Text text(String path, Yaml.Scalar scalar) {
    return new Text(new Spot(path, scalar.place(), scalar.text()));
  }

  private Yaml value(String key) {
    Yaml.Entry entry = mapping.entries().get(key);
    return entry == null ? new Yaml.Sequence(List.of(), spot.place()) : entry.value();
  }
}
