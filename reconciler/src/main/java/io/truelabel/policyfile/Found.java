package io.truelabel.policyfile;

import com.networknt.schema.path.NodePath;
import java.util.Objects;

/**
 * A value that the schema complains about.
 *
 * @param spot where it stands
 */
record Found(Spot spot, Yaml value) {

  static Found at(Yaml root, NodePath path) {
    Found found = of("", root);
    for (int i = 0; i < path.getNameCount(); i++) {
      found = found.step(path.getElement(i).toString());
    }
    return found;
  }

  /** The spot of a key of this mapping; where the mapping starts when it does not have the key. */
  Spot key(String key) {
    if (value instanceof Yaml.Mapping it && it.entries().containsKey(key)) {
      return new Spot(spot.below(key), entry(it, key).key(), key);
    }
    return new Spot(spot.below(key), spot.place(), "");
  }

  /** What to call it in a sentence. */
  String name() {
    return spot.path().isEmpty() ? "The policy" : Quote.of(spot.path());
  }

  private Found step(String step) {
    return switch (value) {
      case Yaml.Mapping it -> of(spot.below(step), entry(it, step).value());
      case Yaml.Sequence it ->
          of(spot.at(Integer.parseInt(step)), it.elements().get(Integer.parseInt(step)));
      case Yaml.Scalar _ -> this;
    };
  }

  private static Found of(String path, Yaml value) {
    String text = value instanceof Yaml.Scalar scalar ? scalar.text() : "";
    return new Found(new Spot(path, value.place(), text), value);
  }

  private static Yaml.Entry entry(Yaml.Mapping mapping, String key) {
    return Objects.requireNonNull(mapping.entries().get(key));
  }
}
