package io.truelabel.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Finding;
import io.truelabel.given.AFinding;
import io.truelabel.ledger.InboxEntry;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An inbox")
final class InboxTest {
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  private final Loopback aws = Loopback.start();
  private final StateBucket state =
      new StateBucket(aws.clients().s3(Loopback.REGION), "state", Loopback.CENTRAL);

  @BeforeEach
  void deliver() {
    var home = new Shard(Loopback.CENTRAL, Loopback.REGION);
    aws.organization().buckets().put(Bucket.of(home, "state", NOW, Tags.NONE, NOW));
    Finding found = AFinding.name().build();
    for (String id : List.of("a", "b", "c")) {
      new Inbox(state).deliver(new InboxEntry(named(found, id)));
    }
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @ParameterizedTest(
      name = "of which {0} entries are taken holds 3: {1} are read, that is all: {2}")
  @CsvSource({"2, 2, false", "3, 3, true", "4, 3, true"})
  void saysWhetherThereIsMore(int taken, int read, boolean whole) {
    var contents =
        new Inbox(state, taken).read(AFinding.BUCKET.accountId(), AFinding.BUCKET.region());

    assertThat(contents.items()).hasSize(read);
    assertThat(contents.whole()).isEqualTo(whole);
  }

  private static Finding named(Finding it, String id) {
    return new Finding(
        id,
        it.bucket(),
        it.scannedAt(),
        it.archived(),
        it.sample(),
        it.origin(),
        it.severity(),
        it.object(),
        it.found());
  }
}
