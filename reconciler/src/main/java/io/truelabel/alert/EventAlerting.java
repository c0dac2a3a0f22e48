package io.truelabel.alert;

import io.truelabel.alert.BucketRight.Attempt;
import io.truelabel.aws.Claims;
import io.truelabel.evidence.BucketId;
import io.truelabel.ledger.Told;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Workers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells at once what events show, and never what was told before.
 *
 * <p>The right is taken bucket by bucket, and nobody is told about a bucket without it; many
 * buckets that go to one topic make one message.
 */
public final class EventAlerting {

  private static final int AT_ONCE = 16;

  private final Mailing mailing;
  private final BucketRights rights;

  /**
   * Alerting by a policy, through a publisher.
   *
   * @param ledgers what a bucket's ledger says was told, read anew whenever it is asked
   */
  public EventAlerting(
      Policy policy,
      Publisher publisher,
      String centralAccount,
      Claims claims,
      Function<BucketId, Told> ledgers,
      Clock clock) {
    this.mailing = new Mailing(policy, publisher, centralAccount);
    AlertDecision decision = new AlertDecision(policy.alerts(), policy.levels());
    this.rights = new BucketRights(claims, ledgers, decision, clock);
  }

  /** Whom the policy lets us tell. */
  public Occasion.Mode mode() {
    return mailing.mode();
  }

  /** Tells what is news. */
  public EventOutcome tell(Occasion occasion, List<Occurrence> occurrences) {
    List<BucketRight> taken = new ArrayList<>();
    Set<BucketId> later = new HashSet<>();
    List<Failure> failures = new ArrayList<>();
    for (Attempt attempt : new Workers(AT_ONCE).map(occurrences, rights::take)) {
      switch (attempt) {
        case Attempt.Taken(BucketRight right) -> taken.add(right);
        case Attempt.Elsewhere(BucketId bucket) -> later.add(bucket);
        case Attempt.Failed(BucketId bucket, Diagnosis why) -> {
          later.add(bucket);
          failures.add(failure(bucket, "take the right to tell", why));
        }
        case Attempt.NoNews() -> {}
      }
    }
    Dispatch.Sent sent = mailing.send(occasion, taken.stream().map(BucketRight::pending).toList());
    for (Confirmed it : new Workers(AT_ONCE).map(taken, right -> confirm(right, sent))) {
      failures.addAll(it.failures());
      if (it.later()) {
        later.add(it.bucket());
      }
    }
    return new EventOutcome(sent.outcome().with(failures), later);
  }

  private record Confirmed(BucketId bucket, boolean later, List<Failure> failures) {}

  private static Confirmed confirm(BucketRight right, Dispatch.Sent sent) {
    BucketId bucket = right.pending().bucket().id();
    // Where no topic is left to try, another attempt would find none either.
    boolean refused = right.unheard(sent.reached()) && sent.outcome().unsent() > 0;
    List<Failure> failures =
        right.confirm(sent.reached()).stream()
            .map(why -> failure(bucket, "remember what was told", why))
            .toList();
    return new Confirmed(bucket, refused || !failures.isEmpty(), failures);
  }

  private static Failure failure(BucketId bucket, String step, Diagnosis why) {
    return new Failure(bucket.region(), bucket.accountId(), step, why.problem(), why.remedy());
  }

  /** Tells the security team's stream of what is only a trial. */
  public AlertOutcome tellOfTrial(Occasion occasion, List<BucketResult> buckets) {
    return mailing.sendToStream(occasion, buckets).outcome();
  }
}
