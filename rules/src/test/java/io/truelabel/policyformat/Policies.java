package io.truelabel.policyformat;

import io.truelabel.policy.Alerts;
import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.Category;
import io.truelabel.policy.CoverageRules;
import io.truelabel.policy.Demand;
import io.truelabel.policy.Exclusion;
import io.truelabel.policy.ExposureLimits;
import io.truelabel.policy.FindingsRules;
import io.truelabel.policy.Level;
import io.truelabel.policy.Levels;
import io.truelabel.policy.Match;
import io.truelabel.policy.Policy;
import io.truelabel.policy.Requirement;
import io.truelabel.policy.TagKeys;
import io.truelabel.policy.Teams;
import io.truelabel.policy.Waiver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes a random policy from a seed, with hostile texts wherever people can write texts. */
final class Policies {

  private static final List<String> TEXTS =
      List.of("a", "ß", "\"quoted\"", "\u0000", "line\nline", "\ud83d\ude00", "\ud800", "}{", "İ");

  private final Random random;
  private final Levels levels;

  private Policies(long seed) {
    random = new Random(seed);
    levels = Levels.of(List.of("public", "in ternal", "con+fid", "x@y").subList(0, number(2, 4)));
  }

  static Policy random(long seed) {
    return new Policies(seed).policy();
  }

  private Policy policy() {
    return new Policy(
        levels,
        new TagKeys("a" + text(), "b" + text(), "c" + text()),
        level(),
        list(0, this::requirement),
        new ExposureLimits(level(), level(), level()),
        new CoverageRules(duration(), duration()),
        alerts(),
        new Teams(list(0, this::text), number(10, 99)),
        list(0, () -> new Exclusion(buckets(), text(), number(1, 9999))),
        list(0, this::waiver),
        new FindingsRules(
            word(FindingsRules.Source.class), truth(), word(FindingsRules.Gone.class)));
  }

  private Requirement requirement() {
    Demand demand = truth() ? new Demand.Forbidden() : new Demand.Requires(level());
    return new Requirement(text(), number(1, 9999), match(), demand);
  }

  private Match match() {
    return new Match(
        set(0, () -> pick(Category.ALL)),
        set(0, this::text),
        set(0, this::text),
        set(0, this::text),
        pick(Match.BANDS),
        number(1, 3));
  }

  private Alerts alerts() {
    Map<String, String> topics = new HashMap<>();
    list(0, () -> topics.put(account(), text()));
    return new Alerts(
        word(Alerts.Mode.class), set(0, this::text), topics, text(), "", duration(), truth());
  }

  private Waiver waiver() {
    LocalDate until = LocalDate.ofEpochDay(number(0, 40_000));
    return new Waiver(
        buckets(), set(1, this::text), level(), text(), text(), until, number(1, 9999));
  }

  private BucketSelector buckets() {
    return new BucketSelector(list(1, () -> text() + "*"), set(1, this::account));
  }

  private String account() {
    return String.format(Locale.ROOT, "%012d", number(0, 99));
  }

  private Duration duration() {
    return Duration.ofMillis(number(1, 2_000_000_000));
  }

  private Level level() {
    return pick(levels.ascending());
  }

  private String text() {
    return pick(TEXTS) + "." + pick(TEXTS);
  }

  private boolean truth() {
    return random.nextBoolean();
  }

  private int number(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  private <E extends Enum<E>> E word(Class<E> type) {
    return pick(List.of(type.getEnumConstants()));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> List<T> list(int atLeast, Supplier<T> values) {
    return new ArrayList<>(Stream.generate(values).limit(number(atLeast, 4)).toList());
  }

  private <T> Set<T> set(int atLeast, Supplier<T> values) {
    return new HashSet<>(list(atLeast, values));
  }
}
