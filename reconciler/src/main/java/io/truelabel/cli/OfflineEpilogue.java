package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.nightly.Reconciled;
import io.truelabel.offline.Tally;

/** What a sweep of files was judged by. */
record OfflineEpilogue(Tally tally, Reconciled result) {

  void write(Screen screen) {
    Sheet sheet = new Sheet(screen, 0);
    sheet.text(0, "Judged by %s: %s. AWS was not asked.".formatted(files(), held()));
    sheet.text(0, leftOut());
    if (result.summary().cancelled()) {
      sheet.text(0, "Stopped before the end: not every bucket was judged.", Ink.YELLOW);
    }
    if (!result.complete()) {
      sheet.text(0, "Incomplete: something could not be read, as said above.", Ink.MAGENTA);
    }
  }

  private String files() {
    return Counted.of(tally.files(), "file");
  }

  private String held() {
    return "%s, %s, %s without a finding, %s"
        .formatted(
            Counted.of(tally.buckets(), "bucket"),
            Counted.of(tally.findings(), "finding"),
            Counted.of(tally.analyzed(), "analyzed object"),
            Counted.of(tally.configItems(), "configuration item"));
  }

  private String leftOut() {
    return "Left out: %s (policy findings and Macie's samples), %s whose name begins with a dot."
        .formatted(Counted.of(tally.leftOut(), "finding"), Counted.of(tally.hidden(), "file"));
  }
}
