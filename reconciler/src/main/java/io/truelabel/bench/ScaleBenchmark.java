package io.truelabel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Shows how the cost of a sweep grows: the same with ten times the buckets and findings, and ten
 * times again, each in a process of its own with a heap of 512 MiB. The first night reads all
 * findings; the next one remembers them, and looks again whether the objects are there.
 *
 * <p>Calls are the same everywhere; times depend on the machine, which the stand-in shares.
 */
public final class ScaleBenchmark {
  private static final String HEAP = "512m";
  private static final List<Integer> BUCKETS = List.of(1_000, 10_000, 100_000);
  private static final int FINDINGS_OF_BUCKET = 10;

  /** The first bucket that is generated: of the central account, in its home Region. */
  private static final String STATE_BUCKET = "generated-1-000000";

  /** Calls for each bucket may differ by this much: what every sweep needs once weighs less. */
  private static final double TOLERANCE = 1.05;

  private final StandIns standIns;
  private final PrintStream out;

  /** A benchmark that prints a table, line by line as they come. */
  public ScaleBenchmark(StandIns standIns, PrintStream out) {
    this.standIns = standIns;
    this.out = out;
  }

  /** Measures all sizes; answers whether each sweep was complete and calls grew no faster. */
  public boolean run() throws IOException {
    out.printf(Locale.ROOT, "sweeps in a heap of %s%n", HEAP);
    row(
        "buckets",
        "findings",
        "night",
        "AWS calls",
        "a bucket",
        "seconds",
        "ms a bucket",
        "live MiB");
    List<Measured> first = new ArrayList<>();
    List<Measured> next = new ArrayList<>();
    for (int buckets : BUCKETS) {
      int findings = buckets * FINDINGS_OF_BUCKET;
      try (StandIns.Running standIn =
          standIns.start("generated:1:%s:%s".formatted(buckets, findings))) {
        first.add(sweep(standIn, findings, "first"));
        next.add(sweep(standIn, findings, "next"));
      }
    }
    boolean linear = linear(first) && linear(next);
    boolean whole = Stream.concat(first.stream(), next.stream()).allMatch(Measured::complete);
    out.printf(Locale.ROOT, "all complete: %s, calls linear: %s%n", word(whole), word(linear));
    return whole && linear;
  }

  private static boolean linear(List<Measured> sizes) {
    return sizes.stream()
        .allMatch(it -> it.callsOfBucket() <= sizes.getFirst().callsOfBucket() * TOLERANCE);
  }

  private Measured sweep(StandIns.Running standIn, int findings, String night) throws IOException {
    Measured measured = new SweepProcess(HEAP).sweep(standIn.endpoint(), STATE_BUCKET);
    row(
        number(measured.buckets()),
        number(findings),
        night,
        number(measured.callCount()),
        fraction(measured.callsOfBucket()),
        fraction(measured.seconds()),
        fraction(measured.seconds() * 1_000 / measured.buckets()),
        number(measured.liveHeapMiB()));
    return measured;
  }

  private void row(String... cells) {
    for (String cell : cells) {
      out.printf(Locale.ROOT, "%12s", cell);
    }
    out.println();
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String fraction(double number) {
    return String.format(Locale.ROOT, "%,.2f", number);
  }

  private static String word(boolean kept) {
    return kept ? "yes" : "NO";
  }
}
