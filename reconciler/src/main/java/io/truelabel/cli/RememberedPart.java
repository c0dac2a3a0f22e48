package io.truelabel.cli;

import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.config.AccountMemory;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Sighting;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import java.time.Instant;
import java.util.Collection;

/**
 * The part of an explanation that shows what earlier sweeps and events left behind.
 *
 * @param asked whether anybody asked for it; else nothing is shown
 */
record RememberedPart(AccountMemory memory, boolean asked) {

  void write(String bucket, Sheet sheet) {
    if (!asked) {
      return;
    }
    sheet.heading("What is remembered");
    ledger(memory.header(), sheet);
    line(memory.line(bucket), sheet);
    long told = memory.inbox().stream().filter(it -> it.bucket().name().equals(bucket)).count();
    if (told > 0) {
      sheet.field("Inbox", Counted.of(told, "finding") + " that events told of since");
    }
  }

  private static void ledger(LedgerHeader header, Sheet sheet) {
    if (header.writtenAt().equals(Instant.EPOCH)) {
      sheet.field("Ledger", "none yet of this account and Region", Ink.YELLOW);
      return;
    }
    sheet.field("Ledger", "written by the sweep of " + Times.of(header.writtenAt()));
    sheet.field("Macie read", "until " + Times.of(header.findingsThrough()));
  }

  private static void line(LedgerLine line, Sheet sheet) {
    if (line.seenAt().isAfter(Instant.EPOCH)) {
      sheet.field("Bucket seen", Times.of(line.seenAt()));
    }
    sheet.field("Found until then", found(line.evidence()));
    int retired = line.retired().until().size();
    if (retired > 0) {
      sheet.field(
          "Counts no more",
          Counted.of(retired, "detection")
              + ", because the object is gone, or was overwritten and found clean");
    }
    if (line.told().open()) {
      sheet.field(
          "Told",
          "of %s, last on %s"
              .formatted(
                  Counted.of(line.told().said().size(), "violation"),
                  Times.of(line.told().last())));
    }
  }

  private static String found(Evidence evidence) {
    Collection<Sighting> sightings = evidence.sightings().values();
    if (sightings.isEmpty()) {
      return "nothing that still counts";
    }
    int objects = sightings.stream().mapToInt(seen -> seen.newest().size()).sum();
    boolean more = sightings.stream().anyMatch(Sighting::more);
    return Counted.of(sightings.size(), "detection")
        + " in "
        + Counted.of(objects, "object")
        + (more ? ", and in others that are not named" : "");
  }
}
