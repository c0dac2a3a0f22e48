package io.truelabel.offline;

import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.verdict.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A folder of many buckets and findings, judged in a process of its own. */
final class LargeFolder {
  private static final Instant NOW = Instant.parse("2026-03-04T00:00:00Z");
  private static final int FINDINGS_OF_FILE = 10_000;
  private static final long MEBI = 1024 * 1024;

  private LargeFolder() {}

  /** Fills a folder; every hundredth bucket has all the findings. */
  static void fill(Path folder, int buckets, int findings) throws IOException {
    Files.writeString(folder.resolve("template.json"), Exported.template());
    try (OutputStream out = packed(folder.resolve("buckets.json.gz"))) {
      write(out, "{\"buckets\": [");
      for (int i = 0; i < buckets; i++) {
        write(out, (i == 0 ? "" : ",") + bucket(i));
      }
      write(out, "]}");
    }
    String finding = Exported.sample("getfindings-personal");
    for (int first = 0; first < findings; first += FINDINGS_OF_FILE) {
      try (OutputStream out = packed(folder.resolve("findings-" + first + ".json.gz"))) {
        for (int i = first; i < Math.min(first + FINDINGS_OF_FILE, findings); i++) {
          write(out, finding(finding, i, buckets));
        }
      }
    }
  }

  private static String bucket(int number) {
    return Exported.bucket(
        name(number), Exported.REGION, "internal", "2026-03-03T00:00:00.000000+00:00");
  }

  private static String finding(String like, int number, int buckets) {
    return like.replace(Exported.BUCKET, name(number % Math.max(1, buckets / 100) * 100))
        .replace("9c41e2f1a6b04d0d9d0f7a1c2example", "finding-" + number)
        .replace("customers.jsonl", "customers-" + number + ".jsonl");
  }

  private static String name(int number) {
    return String.format(Locale.ROOT, "bucket-%06d", number);
  }

  private static OutputStream packed(Path file) throws IOException {
    return new GZIPOutputStream(Files.newOutputStream(file));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Judges the folder that is named, and prints how much that took. */
  public static void main(String[] arguments) throws Exception {
    long begin = System.nanoTime();
    SweepSummary summary =
        OfflineAudit.of(
                Path.of(arguments[0]),
                JudgedBy.of(DefaultPolicy.load(), "the default policy", ""),
                Clock.fixed(NOW, ZoneOffset.UTC))
            .run(SweepListener.NONE);
    System.out.printf(
        Locale.ROOT,
        "%d buckets, %d noncompliant, %d failures: %.1f s, heap at most %d MiB%n",
        summary.buckets().count(),
        summary.buckets(Outcome.NONCOMPLIANT).size(),
        summary.failures().size(),
        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0,
        peak() / MEBI);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
