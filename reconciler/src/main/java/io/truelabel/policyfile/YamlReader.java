package io.truelabel.policyfile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/**
 * Builds values from the events of a YAML parser, so that each knows its place and that nothing is
 * lost on the way: a key that comes twice, or a word that looks like a number.
 *
 * <p>Aliases are refused, and with them every text that is small on disk and huge in memory.
 */
final class YamlReader {

  private static final int DEEPEST = 20;
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(PolicyText.LONGEST + 1).build();

  private final Iterator<Event> events;
  private final Remarks remarks;

  private YamlReader(Iterator<Event> events, Remarks remarks) {
    this.events = events;
    this.remarks = remarks;
  }

  /** The one document of the text. */
  static Yaml read(String text, Remarks remarks) throws UnreadableYaml {
    return new YamlReader(new Parse(SETTINGS).parseString(text).iterator(), remarks).document();
  }

  private Yaml document() throws UnreadableYaml {
    events.next();
    Event first = events.next();
    if (first instanceof StreamEndEvent) {
      return new Yaml.Scalar("", true, Place.START);
    }
    Yaml root = value(events.next(), new Spot("", Place.START, ""), 0);
    events.next();
    refuseSecond(events.next());
    return root;
  }

  private static void refuseSecond(Event next) throws UnreadableYaml {
    if (!(next instanceof StreamEndEvent)) {
      throw new UnreadableYaml(
          place(next),
          "A second document starts here, and a policy is one document.",
          "Take out the line `---` and what does not belong to the policy.");
    }
  }

  private Yaml value(Event event, Spot spot, int depth) throws UnreadableYaml {
    if (depth > DEEPEST) {
      throw new UnreadableYaml(
          place(event),
          "Values are nested more than " + DEEPEST + " deep here; no policy is.",
          "Compare the brackets and the indentation with the default policy.");
    }
    return switch (event) {
      case ScalarEvent it -> new Yaml.Scalar(untagged(it).getValue(), it.isPlain(), place(it));
      case SequenceStartEvent it -> sequence(untagged(it), spot, depth + 1);
      case MappingStartEvent it -> mapping(untagged(it), spot, depth + 1);
      case AliasEvent it -> throw alias(it);
      default -> throw new IllegalStateException("no value: " + event);
    };
  }

  private Yaml sequence(Event start, Spot spot, int depth) throws UnreadableYaml {
    List<Yaml> elements = new ArrayList<>();
    Event next = events.next();
    while (!(next instanceof SequenceEndEvent)) {
      elements.add(value(next, new Spot(spot.at(elements.size()), place(next), ""), depth));
      next = events.next();
    }
    return new Yaml.Sequence(elements, place(start));
  }

  private Yaml mapping(Event start, Spot spot, int depth) throws UnreadableYaml {
    SequencedMap<String, Yaml.Entry> entries = new LinkedHashMap<>();
    Event next = events.next();
    while (!(next instanceof MappingEndEvent)) {
      Spot key = key(next, spot, depth);
      Yaml.Entry entry = new Yaml.Entry(key.place(), value(events.next(), key, depth));
      Yaml.Entry earlier = entries.putIfAbsent(key.value(), entry);
      if (earlier != null) {
        reportTwice(key, earlier.key());
      }
      next = events.next();
    }
    return new Yaml.Mapping(entries, place(start));
  }

  private Spot key(Event event, Spot spot, int depth) throws UnreadableYaml {
    if (value(event, spot, depth) instanceof Yaml.Scalar key) {
      return new Spot(spot.below(key.text()), key.place(), key.text());
    }
    throw new UnreadableYaml(
        place(event),
        "A list or a mapping stands here in place of a key.",
        "Write a key, such as `levels:`; quote a value that starts with a bracket.");
  }

  private void reportTwice(Spot key, Place earlier) {
    remarks.furtherError(
        key,
        "%s stands here a second time, after line %s; YAML would silently forget one of them."
            .formatted(Quote.of(key.path()), earlier.line()),
        "Keep one, or merge the two.");
  }

  private static <E extends NodeEvent> E untagged(E event) throws UnreadableYaml {
    String tag = tag(event);
    if (tag.isEmpty() || tag.equals("!")) {
      return event;
    }
    throw new UnreadableYaml(
        place(event),
        "The YAML tag " + Quote.of(tag) + " stands here, and a policy has none.",
        "Take it out; quote a value that starts with `!`.");
  }

  private static String tag(NodeEvent event) {
    return switch (event) {
      case ScalarEvent it -> it.getTag().orElse("");
      case SequenceStartEvent it -> it.getTag().orElse("");
      case MappingStartEvent it -> it.getTag().orElse("");
      default -> "";
    };
  }

  private static UnreadableYaml alias(AliasEvent event) {
    String name = "*" + event.getAlias().getValue();
    return new UnreadableYaml(
        place(event),
        Quote.of(name)
            + " is an alias in YAML, and a policy has none: each line says what it means.",
        "If it is the name of a bucket, put it into quotes: \""
            + name
            + "\". Otherwise write out"
            + " what it stands for.");
  }

  private static Place place(Event event) {
    return event.getStartMark().map(PolicyText::place).orElse(Place.START);
  }
}
