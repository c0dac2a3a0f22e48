package io.truelabel.cli;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.alert.Delivery;
import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.nightly.Reconciled;
import io.truelabel.sweep.Failure;

/** What was done about a sweep, and what was not. */
record SweepEpilogue(Reconciled result) {

  void write(Screen screen) {
    Sheet sheet = new Sheet(screen, 0);
    if (result.summary().cancelled()) {
      sheet.text(
          0,
          "Stopped before the end: not every bucket was judged, and nobody was told.",
          Ink.YELLOW);
    } else if (!result.summary().plan().apply()) {
      sheet.text(
          0,
          "Read only: nothing was put, sent or counted. Add --apply to send alerts, publish"
              + " metrics and heal AWS Config.");
    } else {
      alerts(result.alerts(), sheet);
      metrics(sheet);
    }
    if (!result.complete()) {
      sheet.text(0, "Incomplete: something could not be read or sent, as said above.", Ink.MAGENTA);
    }
  }

  private static void alerts(AlertOutcome alerts, Sheet sheet) {
    sheet.text(
        0,
        "Sent %s, one for each topic. %s told to another topic than the one in the tag."
            .formatted(Counted.of(alerts.sent(), "message"), buckets(alerts.rerouted())));
    alerts.deliveries().stream()
        .filter(delivery -> !delivery.accepted())
        .forEach(delivery -> refused(delivery, sheet));
    alerts
        .undelivered()
        .forEach(it ->
            sheet.text(
                1,
                "The owner of " + it.bucket().name() + " was not told. " + it.reason(),
                Ink.YELLOW));
    alerts.failures().forEach(untold -> failed(untold, sheet));
  }

  private static void failed(Failure untold, Sheet sheet) {
    sheet.text(1, SweepPage.place(untold) + untold.step() + ": " + untold.problem(), Ink.MAGENTA);
    sheet.remedy(2, untold.remedy());
  }

  private static String buckets(long count) {
    return Counted.of(count, "bucket") + (count == 1 ? " was" : " were");
  }

  private static void refused(Delivery delivery, Sheet sheet) {
    sheet.text(
        1,
        "%s did not take a message about %s: %s"
            .formatted(
                delivery.topic(), Counted.of(delivery.buckets(), "bucket"), delivery.refusal()),
        Ink.MAGENTA);
  }

  private void metrics(Sheet sheet) {
    sheet.text(0, "Published " + Counted.of(result.metrics().data(), "metric") + ".");
    result.metrics().warnings().forEach(warning -> sheet.text(1, warning, Ink.YELLOW));
    result.metrics().failures().forEach(failure -> sheet.text(1, failure, Ink.MAGENTA));
  }
}
