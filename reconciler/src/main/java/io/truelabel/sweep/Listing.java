package io.truelabel.sweep;

import java.util.List;

/**
 * How the listing of a Region ended.
 *
 * @param whole whether every bucket that exists there was handed over, as far as anybody can know
 * @param failures what could not be read of the Region
 */
public record Listing(boolean whole, List<Failure> failures) {
  /** Nothing went wrong. */
  public static final Listing WHOLE = new Listing(true, List.of());

  public Listing {
    failures = List.copyOf(failures);
  }
}
