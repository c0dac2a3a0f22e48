package io.truelabel.sampleorg;

import java.time.Instant;
import java.util.List;

/**
 * Automated discovery in one Region, as the administrator set it for the whole organization.
 *
 * @param enabled whether it is on; what it found before stays visible
 * @param firstEnabledAt when it was first switched on, or {@link Look#NEVER}
 * @param changedAt when a setting last changed
 * @param managed ids of the managed identifiers that it looks for
 * @param excluded ids of the managed identifiers that it was told not to look for
 * @param custom ids of the custom identifiers that it looks for
 */
public record Discovery(
    boolean enabled,
    Instant firstEnabledAt,
    Instant changedAt,
    List<String> managed,
    List<String> excluded,
    List<String> custom) {

  private static final Instant INTRODUCED = Instant.parse("2025-01-15T09:00:00Z");

  public Discovery {
    managed = List.copyOf(managed);
    excluded = List.copyOf(excluded);
    custom = List.copyOf(custom);
  }

  /** Switched on, and told to look for every managed identifier that there is. */
  public static Discovery ofEverything() {
    return new Discovery(true, INTRODUCED, INTRODUCED, ids(false), List.of(), List.of());
  }

  /** Switched on, with the settings that nobody changed: a fifth of the managed identifiers. */
  public static Discovery byDefault() {
    return new Discovery(true, INTRODUCED, INTRODUCED, ids(true), List.of(), List.of());
  }

  /** Never switched on. */
  public static Discovery never() {
    return new Discovery(false, Look.NEVER, Look.NEVER, ids(true), List.of(), List.of());
  }

  /** Whether it was ever on. */
  public boolean wasEverEnabled() {
    return !firstEnabledAt.equals(Look.NEVER);
  }

  public Discovery withEnabled(boolean changed, Instant at) {
    Instant first = wasEverEnabled() ? firstEnabledAt : at;
    return new Discovery(changed, first, at, managed, excluded, custom);
  }

  /** Without these managed identifiers. */
  public Discovery without(String... ids) {
    List<String> rest = managed.stream().filter(id -> !List.of(ids).contains(id)).toList();
    return new Discovery(enabled, firstEnabledAt, changedAt, rest, List.of(ids), custom);
  }

  /** With these custom identifiers. */
  public Discovery withCustom(String... ids) {
    return new Discovery(enabled, firstEnabledAt, changedAt, managed, excluded, List.of(ids));
  }

  private static List<String> ids(boolean recommendedOnly) {
    return ManagedIdentifier.all().stream()
        .filter(identifier -> identifier.recommended() || !recommendedOnly)
        .map(ManagedIdentifier::id)
        .toList();
  }
}
