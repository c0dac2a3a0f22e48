package io.truelabel.bench;

import io.truelabel.nightly.Estate;
import io.truelabel.nightly.Reconciled;
import io.truelabel.nightly.Reconciliation;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** Sweeps once, with everything that belongs to it, in a process whose memory is limited. */
final class SweepProbe {
  private SweepProbe() {}

  /**
   * Takes the endpoint of a stand-in and the name of a state bucket, which may be empty, and writes
   * a {@link Measured} to standard output.
   */
  public static void main(String[] args) throws IOException {
    PlainJson.write(measure(URI.create(args[0]), args[1]), System.out);
  }

  private static Measured measure(URI endpoint, String state) throws IOException {
    ControlApi control = new ControlApi(endpoint);
    String home = control.regions().getFirst();
    String administrator = control.administrator();
    Estate estate =
        new Estate(Settings.of(endpoint, administrator), administrator, home, "", state);
    JudgedBy policy = JudgedBy.of(DefaultPolicy.load(), "default", "");
    SweepPlan plan = SweepPlan.starting(Instant.now(), administrator, control.regions(), true);
    try (Reconciliation work = new Reconciliation(estate, policy, Clock.systemUTC())) {
      return measure(work, plan);
    }
  }

  private static void tell(Failure failure) {
    System.err.printf("%s %s: %s%n", failure.region(), failure.step(), failure.problem());
  }

  private static Measured measure(Reconciliation work, SweepPlan plan) throws IOException {
    LiveHeap heap = LiveHeap.watch();
    long begin = System.nanoTime();
    Reconciled result = work.run(plan, SweepListener.NONE);
    result.report().writeJson(OutputStream.nullOutputStream());
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    result.summary().failures().forEach(SweepProbe::tell);
    return new Measured(
        result.summary().buckets().count(),
        result.summary().shards().size(),
        result.summary().complete(),
        time.toMillis() / 1_000.0,
        heap.bytes() >> 20,
        new TreeMap<>(work.calls()));
  }
}
