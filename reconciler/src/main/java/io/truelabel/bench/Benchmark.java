package io.truelabel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Measures the promises of the design and prints them beside what was measured.
 *
 * <p>Sweeps run in a process of their own with a heap of 256 MiB. Times depend on the machine;
 * calls do not.
 */
public final class Benchmark {
  private static final String HEAP = "256m";

  private final StandIns standIns;
  private final PrintStream out;

  /** A benchmark that prints plain lines. */
  public Benchmark(StandIns standIns, PrintStream out) {
    this.standIns = standIns;
    this.out = out;
  }

  /** Measures everything; answers whether every promise was kept. */
  public boolean run() throws IOException {
    Measured small = sweep("1,000 compliant buckets", "compliant:1:1000:0");
    Measured large = sweep("10,000 buckets, 100,000 findings", "generated:1:10000:100000");
    long warm = warmLabelEvent();
    boolean kept = small.callCount() <= small.callsPromised() && warm == 1;
    boolean whole = small.complete() && large.complete();
    out.printf(Locale.ROOT, "promises kept: %s%n", kept && whole ? "yes" : "NO");
    return kept && whole;
  }

  private Measured sweep(String title, String organization) throws IOException {
    try (StandIns.Running standIn = standIns.start(organization)) {
      Measured measured = new SweepProcess(HEAP).sweep(standIn.endpoint(), "");
      out.printf(Locale.ROOT, "sweep of %s, -Xmx%s%n", title, HEAP);
      out.printf(Locale.ROOT, "  AWS calls   %,d %s%n", measured.callCount(), measured.calls());
      out.printf(Locale.ROOT, "  time        %.1f s%n", measured.seconds());
      out.printf(Locale.ROOT, "  live heap   %d MiB at most%n", measured.liveHeapMiB());
      out.printf(
          Locale.ROOT,
          "  buckets     %,d in %d shards, complete: %s%n",
          measured.buckets(),
          measured.shards(),
          measured.complete());
      return measured;
    }
  }

  private long warmLabelEvent() throws IOException {
    try (StandIns.Running standIn = standIns.start("sample")) {
      long calls = new LabelProbe(standIn.endpoint()).warmCalls();
      out.printf(Locale.ROOT, "warm event of the label rule%n");
      out.printf(Locale.ROOT, "  AWS calls   %d%n", calls);
      return calls;
    }
  }
}
