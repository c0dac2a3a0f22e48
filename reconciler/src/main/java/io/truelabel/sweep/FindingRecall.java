package io.truelabel.sweep;

import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.aws.Recall;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Retirements;
import io.truelabel.evidence.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Asks Macie again, once, for the newest findings of one bucket: the ledger keeps only some. */
final class FindingRecall {

  /** The most findings of one bucket that are asked for again: two pages. */
  private static final int AT_MOST = 100;

  /** Macie keeps a finding for 90 days; the last day is not relied on. */
  private static final Duration LISTED_FOR = Duration.ofDays(89);

  private static final Recall NOTHING = new Recall(List.of(), false);

  private final FindingSource findings;
  private final Instant now;
  private @Nullable Recall answer;
  private String trouble = "";

  FindingRecall(FindingSource findings, Instant now) {
    this.findings = findings;
    this.now = now;
  }

  /** What the findings tell, apart from what is retired. */
  Evidence of(BucketId bucket, Retirements retired) {
    Evidence known = Evidence.none();
    for (Finding finding : ask(bucket).findings()) {
      known = known.merge(Evidence.of(finding).without(retired));
    }
    return known;
  }

  private Recall ask(BucketId bucket) {
    Recall known = answer;
    if (known == null) {
      known = recall(bucket);
      answer = known;
    }
    return known;
  }

  private Recall recall(BucketId bucket) {
    try {
      return findings.recall(bucket, AT_MOST);
    } catch (NotedException noted) {
      return failed(String.valueOf(noted.getMessage()));
    } catch (IncompleteSourceException | SdkException | MacieNotEnabledException e) {
      return failed(Diagnosis.of(e).problem());
    }
  }

  private Recall failed(String why) {
    trouble = "Macie could not be asked again: " + why;
    return NOTHING;
  }

  /**
   * Whether Macie still shows every finding behind this: it does when it shows the oldest. Where it
   * was off meanwhile, or is off now, it shows none of them, and that proves nothing.
   */
  boolean listsAllOf(Sighting seen) {
    Recall shown = answer == null ? NOTHING : answer;
    return shown.all()
        && seen.listedSince(now.minus(LISTED_FOR))
        && shown.findings().stream().anyMatch(it -> it.scannedAt().equals(seen.earliest()));
  }

  /** Why Macie could not be asked; empty when it could, or was not. */
  Optional<String> trouble() {
    return Optional.of(trouble).filter(why -> !why.isEmpty());
  }
}
