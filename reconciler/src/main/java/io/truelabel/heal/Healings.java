package io.truelabel.heal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts together what came of many accounts: each cause of an account is one line. */
final class Healings {
  private record Cause(String account, ConfigLine.Kind kind, String text) {
    /** What AWS answers to a refused call names the request, and so is never twice the same. */
    static Cause of(ConfigLine line) {
      boolean unread = line.kind() == ConfigLine.Kind.UNREAD;
      return new Cause(line.account(), line.kind(), unread ? line.remedy() : line.problem());
    }
  }

  private Healings() {}

  static Healing unread(ConfigLine line) {
    return new Healing(true, List.of(), List.of(), List.of(line), 0);
  }

  static Healing sum(List<Healing> parts) {
    Map<Cause, ConfigLine> lines = new HashMap<>();
    parts.stream()
        .flatMap(part -> part.lines().stream())
        .forEach(line -> lines.merge(Cause.of(line), line, Healings::both));
    return new Healing(
        true,
        parts.stream().flatMap(part -> part.asked().stream()).toList(),
        parts.stream().flatMap(part -> part.divergent().stream()).toList(),
        List.copyOf(lines.values()),
        parts.stream().mapToLong(Healing::rulesWithoutResults).sum());
  }

  private static ConfigLine both(ConfigLine one, ConfigLine other) {
    return new ConfigLine(
        one.account(),
        Stream.concat(one.regions().stream(), other.regions().stream()).toList(),
        one.kind(),
        one.problem(),
        one.remedy());
  }
}
