package io.truelabel.report;

import io.truelabel.sweep.PlainJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The nights that a report shows its trend by: one for each day, sorted, at most {@value #LONGEST}.
 */
public record History(String schema, List<Night> nights) {
  /** The form of a history file; its number changes with its meaning. */
  public static final String SCHEMA = "urn:io.truelabel:history:1";

  /** More than a year, so that one can be compared with the one before. */
  public static final int LONGEST = 400;

  /** No night yet. */
  public static final History NONE = of(List.of());

  public History {
    if (!SCHEMA.equals(schema)) {
      throw new IllegalArgumentException("This is no history of this version.");
    }
    List<Night> sorted = List.copyOf(nights).stream().sorted().toList();
    nights = sorted.subList(Math.max(0, sorted.size() - LONGEST), sorted.size());
  }

  private static History of(Collection<Night> nights) {
    return new History(SCHEMA, List.copyOf(nights));
  }

  /**
   * The same with one more night. Of two sweeps on one day the later counts, but one that is
   * incomplete never takes the place of one that is complete.
   */
  public History plus(Night night) {
    TreeMap<String, Night> days = new TreeMap<>();
    nights.forEach(it -> days.put(it.date(), it));
    days.merge(
        night.date(), night, (old, fresh) -> old.complete() && !fresh.complete() ? old : fresh);
    return of(days.values());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else, or damaged
   */
  public static History read(InputStream in) throws IOException {
    return Optional.ofNullable(PlainJson.read(in, History.class))
        .orElseThrow(() -> new IOException("It holds nothing."));
  }

  /** Writes it as JSON in UTF-8 and leaves the stream open. */
  public void write(OutputStream out) throws IOException {
    PlainJson.write(this, out);
  }
}
