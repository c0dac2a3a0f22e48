package io.truelabel.heal;

import java.util.Comparator;
import java.util.List;

/**
 * The rules of one account and Region that show something else than the sweep found.
 *
 * @param rules their names, with the suffixes of packs, sorted
 * @param results how many of their results are missing, differ, or are of buckets that are gone
 * @param started whether AWS Config lets them judge again now
 */
public record Asked(
    String account, String region, List<String> rules, long results, boolean started)
    implements Comparable<Asked> {
  private static final Comparator<Asked> ORDER =
      Comparator.comparing(Asked::account).thenComparing(Asked::region);

  public Asked {
    rules = rules.stream().sorted().toList();
  }

  @Override
  public int compareTo(Asked other) {
    return ORDER.compare(this, other);
  }
}
