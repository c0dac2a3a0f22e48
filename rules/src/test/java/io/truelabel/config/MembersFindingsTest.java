package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.LedgerWriter;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("With findings of each account, only the sweep reads what a member's own jobs found")
final class MembersFindingsTest {

  private final Rig rig = Rig.remembering(APolicy.usual().ofEachAccount().build());

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void withoutALedgerNothingIsCalledCompliant() {
    rig.bucket("orders", Rig.LABELLED);

    assertThat(shown()).isEmpty();
    assertThat(rig.logged().getLast()).contains("\"unknown\":1");
  }

  @Test
  void aReadingThatNeverBeganIsNoReading() throws IOException {
    rig.bucket("orders", Rig.LABELLED);
    ledger(Instant.EPOCH, Evidence.none());

    assertThat(shown()).isEmpty();
  }

  @ParameterizedTest(name = "read {0} hours ago: {1}")
  @CsvSource({"0, {orders=COMPLIANT}", "47, {orders=COMPLIANT}", "49, {}", "2000, {}"})
  void whatWasNotReadLatelyIsUnknown(int hours, String shown) throws IOException {
    rig.bucket("orders", Rig.LABELLED);
    ledger(rig.now().minus(Duration.ofHours(hours)), Evidence.none());

    assertThat(shown()).hasToString(shown);
  }

  @ParameterizedTest(name = "read {0} hours ago")
  @ValueSource(ints = {1, 2_000})
  void whatWasFoundOnceProvesTheSame(int hours) throws IOException {
    rig.bucket("orders", Rig.LABELLED);
    ledger(rig.now().minus(Duration.ofHours(hours)), Evidence.of(ofTheMember()));

    assertThat(shown()).isEqualTo(Map.of("orders", "NON_COMPLIANT"));
  }

  @Test
  void theAdministratorSeesItsOwnFindingsAtAnyTime() {
    Shard central = new Shard(Loopback.CENTRAL, Loopback.REGION);
    rig.put(Bucket.of(central, "own", rig.now(), Rig.LABELLED, rig.now()));
    var rule =
        rig.standIn().config().rules().find(central, "s3-classification-contents").orElseThrow();

    rig.deliverToContents(rig.standIn().config().events().scheduled(rule));

    assertThat(rig.shown(rule)).containsEntry("own", "COMPLIANT");
  }

  private Map<String, String> shown() {
    rig.schedule();
    return rig.shown(rig.contentsRule());
  }

  private Finding ofTheMember() {
    return new Finding(
        "finding",
        new BucketId("aws", Loopback.MEMBER, Loopback.REGION, "orders"),
        rig.now().minus(Duration.ofHours(1)),
        false,
        false,
        Origin.MEMBER,
        2,
        new ScannedObject("key", "etag", ""),
        List.of(new Found(new Identifier.Managed("NAME", "PERSONAL_INFORMATION"), 3)));
  }

  private void ledger(Instant through, Evidence evidence) throws IOException {
    var header =
        new LedgerHeader(
            Loopback.MEMBER, Loopback.REGION, "sweep-1", rig.now(), "", through, through);
    var writer = new LedgerWriter(header);
    writer.write(LedgerLine.blank("orders").reviewed(evidence, Retirements.none()));
    var ledgers = new Ledgers(rig.state());
    ledgers.write(ledgers.read(Loopback.MEMBER, Loopback.REGION), "sweep-1/1", writer.finish());
  }
}
