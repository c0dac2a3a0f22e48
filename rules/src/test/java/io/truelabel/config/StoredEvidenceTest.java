package io.truelabel.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.Inbox;
import io.truelabel.aws.Ledgers;
import io.truelabel.aws.Loopback;
import io.truelabel.aws.StateBucket;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.given.AFinding;
import io.truelabel.ledger.InboxEntry;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import io.truelabel.ledger.LedgerWriter;
import io.truelabel.log.JsonLog;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import software.amazon.awssdk.services.s3.S3Client;

@DisplayName("While a sweep moves a finding from the inbox into the ledger, a rule")
final class StoredEvidenceTest {
  private static final Instant NOW = Instant.parse("2026-05-01T03:00:00Z");

  private final Loopback aws = Loopback.start();
  private final StateBucket state = state(aws.clients().s3(Loopback.REGION));
  private final Finding found = AFinding.name().build();
  private final String bucket = found.bucket().name();
  private final String account = found.bucket().accountId();

  @BeforeEach
  void deliver() {
    aws.organization()
        .buckets()
        .put(Bucket.of(new Shard(Loopback.CENTRAL, Loopback.REGION), "state", NOW, Tags.NONE, NOW));
    new Inbox(state).deliver(new InboxEntry(found));
  }

  @AfterEach
  void stop() {
    aws.close();
  }

  @RepeatedTest(4)
  @DisplayName("sees it, whichever of its calls the sweep comes before")
  void neverMissesIt(RepetitionInfo run) {
    S3Client overtaken = before(run.getCurrentRepetition(), this::sweep);
    var log = new JsonLog(OutputStream.nullOutputStream(), aws.standIn().clock());

    AccountMemory memory =
        new StoredEvidence(state(overtaken), log).of(account, found.bucket().region());

    assertThat(memory.with(List.of())).containsEntry(bucket, Evidence.of(found));
  }

  /** What a sweep does last: it writes the ledger, then takes what that holds out of the inbox. */
  private void sweep() {
    try {
      var header = new LedgerHeader(account, found.bucket().region(), "sweep-1", NOW, "", NOW, NOW);
      var writer = new LedgerWriter(header);
      writer.write(LedgerLine.blank(bucket).plus(Evidence.of(found)));
      var ledgers = new Ledgers(state);
      ledgers.write(ledgers.read(account, found.bucket().region()), "sweep-1/1", writer.finish());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new Inbox(state).delete(state.keys("inbox/").toList());
  }

  /** A client before whose call of this number something happens. */
  private S3Client before(int number, Runnable something) {
    S3Client real = aws.clients().s3(Loopback.REGION);
    AtomicInteger calls = new AtomicInteger();
    return (S3Client)
        Proxy.newProxyInstance(
            S3Client.class.getClassLoader(),
            new Class<?>[] {S3Client.class},
            (_, method, arguments) -> {
              if (calls.incrementAndGet() == number) {
                something.run();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static StateBucket state(S3Client s3) {
    return new StateBucket(s3, "state", Loopback.CENTRAL);
  }
}
