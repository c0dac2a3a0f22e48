package io.truelabel.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The managed identifiers that this version of Truelabel knows.
 *
 * <p>Source: the quick reference by type in the Amazon Macie User Guide, whose latest addition is
 * of March 2025. Macie adds to its list, so an identifier can be unknown here and true all the
 * same: it is then judged by the category that Macie sends along.
 */
public final class Catalogue {

  private static final Catalogue BUNDLED = load();

  private final SortedMap<String, ManagedIdentifier> byId;

  private Catalogue(SortedMap<String, ManagedIdentifier> byId) {
    this.byId = Collections.unmodifiableSortedMap(byId);
  }

  /** The catalogue that comes with this version. */
  public static Catalogue bundled() {
    return BUNDLED;
  }

  /** Whether the managed identifier is listed. */
  public boolean knows(String id) {
    return byId.containsKey(id);
  }

  /** All that is known of one managed identifier. */
  public Optional<ManagedIdentifier> identifier(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Macie's category of a managed identifier. */
  public Optional<String> categoryOf(String id) {
    return identifier(id).map(ManagedIdentifier::category);
  }

  /** The groups of a managed identifier; none when it is unknown. */
  public Set<String> groupsOf(String id) {
    return identifier(id).map(ManagedIdentifier::groups).orElse(Set.of());
  }

  /** The groups that exist. */
  public List<String> groups() {
    return byId.values().stream().flatMap(it -> it.groups().stream()).distinct().sorted().toList();
  }

  /** All identifiers, in the order of their names. */
  public List<ManagedIdentifier> identifiers() {
    return List.copyOf(byId.values());
  }

  private static Catalogue load() {
    SortedMap<String, ManagedIdentifier> byId = new TreeMap<>();
    try (BufferedReader lines = new BufferedReader(open())) {
      lines.lines().skip(1).map(ManagedIdentifier::parse).forEach(it -> byId.put(it.id(), it));
    } catch (IOException e) {
      throw new UncheckedIOException("The list of managed identifiers cannot be read", e);
    }
    return new Catalogue(byId);
  }

  private static InputStreamReader open() {
    InputStream list = Catalogue.class.getResourceAsStream("managed-data-identifiers.csv");
    return new InputStreamReader(Objects.requireNonNull(list), StandardCharsets.UTF_8);
  }
}
