package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.nightly.Reconciled;
import io.truelabel.offline.Manifest;
import io.truelabel.offline.Tally;
import java.util.List;

/**
 * What a sweep of files was judged by.
 *
 * @param lines what is said of the files
 */
record OfflineEpilogue(List<String> lines, Reconciled result) {

  /** What is said of files that the AWS CLI wrote. */
  static OfflineEpilogue of(Tally tally, Reconciled result) {
    return new OfflineEpilogue(
        List.of(
            "Judged by %s: %s. AWS was not asked.".formatted(files(tally), held(tally)),
            leftOut(tally)),
        result);
  }

  /** What is said of a collection. */
  static OfflineEpilogue of(Manifest manifest, Reconciled result) {
    return new OfflineEpilogue(
        List.of(
            "Judged by what AWS answered at %s to account %s. AWS was not asked now."
                .formatted(Times.of(manifest.collectedAt()), manifest.account())),
        result);
  }

  void write(Screen screen) {
    Sheet sheet = new Sheet(screen, 0);
    lines.forEach(line -> sheet.text(0, line));
    if (result.summary().cancelled()) {
      sheet.text(0, "Stopped before the end: not every bucket was judged.", Ink.YELLOW);
    }
    if (!result.complete()) {
      sheet.text(0, "Incomplete: something could not be read, as said above.", Ink.MAGENTA);
    }
  }

  private static String files(Tally tally) {
    return Counted.of(tally.files(), "file");
  }

  private static String held(Tally tally) {
    return "%s, %s, %s without a finding, %s, %s"
        .formatted(
            Counted.of(tally.buckets(), "bucket"),
            Counted.of(tally.findings(), "finding"),
            Counted.of(tally.analyzed(), "analyzed object"),
            Counted.of(tally.configItems(), "configuration item"),
            Counted.of(tally.jobs(), "job"));
  }

  private static String leftOut(Tally tally) {
    return "Left out: %s (policy findings and Macie's samples), %s whose name begins with a dot."
        .formatted(Counted.of(tally.leftOut(), "finding"), Counted.of(tally.hidden(), "file"));
  }
}
