package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.Ledgers;
import io.truelabel.aws.Loopback;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Origin;
import io.truelabel.evidence.Retirements;
import io.truelabel.given.APolicy;
import io.truelabel.ledger.InboxEntry;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.LedgerWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The contents rule remembers what sweeps and events left behind")
final class RememberingTest {

  private static final Identifier NAME = new Identifier.Managed("NAME", "PERSONAL_INFORMATION");

  private final Rig rig = Rig.remembering(APolicy.usual().build());

  @BeforeEach
  void bucket() {
    rig.bucket("orders", Rig.LABELLED);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void judgesByTheLedgerWhatMacieForgot() {
    write(line(Evidence.of(finding("a")), Retirements.none()));

    assertThat(shown()).isEqualTo(Map.of("orders", "NON_COMPLIANT"));
  }

  @Test
  void judgesByTheInboxWhatTheSweepHasNotSeen() {
    rig.state().write(inboxKey("f1"), "application/json", new InboxEntry(finding("a")).write());

    assertThat(shown()).isEqualTo(Map.of("orders", "NON_COMPLIANT"));
  }

  @Test
  void doesNotTakeUpAgainWhatTheSweepRetired() {
    write(line(Evidence.none(), Retirements.none().plus(NAME, "a", rig.now())));
    rig.state().write(inboxKey("f1"), "application/json", new InboxEntry(finding("a")).write());

    assertThat(shown()).isEqualTo(Map.of("orders", "COMPLIANT"));
  }

  @Test
  void readsALedgerThatHasNotChangedOnce() {
    write(line(Evidence.of(finding("a")), Retirements.none()));
    rig.schedule();
    long before = rig.calls("s3", "GetObject");

    rig.schedule();

    assertThat(rig.calls("s3", "GetObject") - before).as("one question, no content").isEqualTo(1);
    assertThat(rig.shown(rig.contentsRule())).isEqualTo(Map.of("orders", "NON_COMPLIANT"));
  }

  @Test
  void seesALedgerThatWasWrittenMeanwhile() {
    write(line(Evidence.of(finding("a")), Retirements.none()));
    rig.schedule();

    write(line(Evidence.none(), Retirements.none().plus(NAME, "a", rig.now())));

    assertThat(shown()).isEqualTo(Map.of("orders", "COMPLIANT"));
  }

  @Test
  void handsInNothingByADamagedLedger() {
    write(line(Evidence.of(finding("a")), Retirements.none()));
    rig.state().write(ledgerKey(), "application/gzip", new byte[] {1, 2, 3});

    assertThatThrownBy(rig::schedule)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("is damaged");
    assertThat(rig.shown(rig.contentsRule())).isEmpty();
  }

  @Test
  void showsNothingAsCompliantByAnInboxThatItDoesNotReadToItsEnd() {
    try (Rig cut = Rig.remembering(APolicy.usual().build(), 1)) {
      cut.bucket("orders", Rig.LABELLED);
      cut.bucket("other", Rig.LABELLED);
      cut.state().write(inboxKey("f1"), "application/json", new InboxEntry(finding("a")).write());
      cut.state().write(inboxKey("f2"), "application/json", new InboxEntry(finding("b")).write());

      cut.schedule();

      assertThat(cut.shown(cut.contentsRule())).isEqualTo(Map.of("orders", "NON_COMPLIANT"));
      assertThat(cut.logged()).anyMatch(line -> line.contains("more findings than are read"));
    }
  }

  @Test
  void tellsOfADamagedInboxEntryAndJudgesByTheOthers() {
    rig.state().write(inboxKey("bad"), "application/json", new byte[] {1});
    rig.state().write(inboxKey("f1"), "application/json", new InboxEntry(finding("a")).write());

    assertThat(shown()).isEqualTo(Map.of("orders", "NON_COMPLIANT"));
    assertThat(rig.logged())
        .anyMatch(line -> line.contains("The inbox entry") && line.contains("is damaged"));
  }

  private Map<String, String> shown() {
    rig.schedule();
    return rig.shown(rig.contentsRule());
  }

  private Finding finding(String key) {
    return new Finding(
        "finding-" + key,
        new BucketId("aws", Loopback.MEMBER, Loopback.REGION, "orders"),
        rig.now().minus(Duration.ofHours(1)),
        false,
        false,
        Origin.ADMINISTRATOR,
        2,
        new ScannedObject(key, "etag", ""),
        List.of(new Found(NAME, 3)));
  }

  private LedgerLine line(Evidence evidence, Retirements retired) {
    return LedgerLine.blank("orders").reviewed(evidence, retired);
  }

  private void write(LedgerLine line) {
    try {
      Instant now = rig.now();
      var header = new LedgerHeader(Loopback.MEMBER, Loopback.REGION, "sweep-1", now, "", now, now);
      var writer = new LedgerWriter(header);
      writer.write(line);
      var ledgers = new Ledgers(rig.state());
      ledgers.write(
          ledgers.read(Loopback.MEMBER, Loopback.REGION), "sweep-1/" + line, writer.finish());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String ledgerKey() {
    return "ledger/v1/%s/%s.jsonl.gz".formatted(Loopback.MEMBER, Loopback.REGION);
  }

  private static String inboxKey(String finding) {
    return "inbox/v1/%s/%s/%s.json".formatted(Loopback.MEMBER, Loopback.REGION, finding);
  }
}
