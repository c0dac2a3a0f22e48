package io.truelabel.alert;

import io.truelabel.alert.BucketRight.Attempt;
import io.truelabel.aws.Claims;
import io.truelabel.aws.HeldClaim;
import io.truelabel.aws.OverwrittenException;
import io.truelabel.aws.ShardClaims;
import io.truelabel.evidence.BucketId;
import io.truelabel.ledger.BucketClaim;
import io.truelabel.ledger.Told;
import io.truelabel.sweep.Diagnosis;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Takes the right to tell about single buckets between two sweeps.
 *
 * <p>The claim is written first, and only then is looked whether a sweep is telling: a sweep does
 * it the other way round, so that at least one of the two sees the other. Whoever sees a sweep
 * waits, and leaves the claim where it is: the repetition of the event finds it again.
 */
final class BucketRights {

  private final Claims claims;
  private final Function<BucketId, Told> ledgers;
  private final AlertDecision decision;
  private final Clock clock;
  private final String run = UUID.randomUUID().toString();

  BucketRights(
      Claims claims, Function<BucketId, Told> ledgers, AlertDecision decision, Clock clock) {
    this.claims = claims;
    this.ledgers = ledgers;
    this.decision = decision;
    this.clock = clock;
  }

  /** Takes the right to tell of what events showed, if it is news. */
  Attempt take(Occurrence seen) {
    try {
      return attempt(seen);
    } catch (OverwrittenException takenMeanwhile) {
      return new Attempt.Elsewhere(seen.bucket().id());
    } catch (SdkException | UncheckedIOException e) {
      return new Attempt.Failed(seen.bucket().id(), Diagnosis.of(e));
    }
  }

  private Attempt attempt(Occurrence seen) {
    BucketId bucket = seen.bucket().id();
    ShardClaims known = claims.read(bucket.accountId(), bucket.region(), bucket.name());
    Optional<HeldClaim> last = Optional.ofNullable(known.claims().get(bucket.name()));
    Optional<HeldClaim> own = last.filter(held -> isOwn(held.claim(), seen));
    Instant now = clock.instant();
    if (own.isEmpty() && !news(seen, known.told(bucket.name(), ledgers.apply(bucket)), now)) {
      return new Attempt.NoNews();
    }
    if (own.isEmpty() && known.held(bucket.name(), now)) {
      return new Attempt.Elsewhere(bucket);
    }
    HeldClaim held = own.isPresent() ? renew(bucket, own.get(), now) : claim(seen, known, now);
    return settle(seen, held, now);
  }

  private static boolean isOwn(BucketClaim claim, Occurrence seen) {
    return claim.open() && seen.events().contains(claim.holder());
  }

  /** Others may have taken it for void, or be about to: whoever writes it first has it. */
  private HeldClaim renew(BucketId bucket, HeldClaim own, Instant now) {
    BucketClaim claim = own.claim();
    return write(bucket, own.eTag(), claim.renewed(now.plus(SweepRight.LEASE)));
  }

  private HeldClaim claim(Occurrence seen, ShardClaims known, Instant now) {
    BucketId bucket = seen.bucket().id();
    String holder = seen.events().stream().sorted().findFirst().orElseThrow();
    HeldClaim last = known.claims().get(bucket.name());
    Told told = known.told(bucket.name(), last == null ? Told.nothing() : last.claim().told());
    return write(
        bucket,
        last == null ? "" : last.eTag(),
        new BucketClaim(holder, now.plus(SweepRight.LEASE), true, told));
  }

  /** Names this run besides the event, which may be in two hands at once. */
  private HeldClaim write(BucketId bucket, String before, BucketClaim claim) {
    return claims.write(
        bucket.accountId(),
        bucket.region(),
        bucket.name(),
        before,
        claim.holder() + "/taken by " + run,
        claim);
  }

  /** Looks at everything again, now that nobody else can begin to tell. */
  private Attempt settle(Occurrence seen, HeldClaim held, Instant now) {
    BucketId bucket = seen.bucket().id();
    ShardClaims sweep = claims.readSweep(bucket.accountId(), bucket.region());
    if (sweep.sweep().held(now)) {
      return new Attempt.Elsewhere(bucket);
    }
    Told before = held.claim().told().orLater(sweep.told(bucket.name(), ledgers.apply(bucket)));
    return switch (decision.decide(before, seen.bucket(), now)) {
      // An event shows a part of what is wrong: what else was told of stays told.
      case Decision.Tell(News news, Told after) when bad(news) ->
          new Attempt.Taken(right(seen, held, before, new Decision.Tell(news, after.also(before))));
      case Decision other -> {
        right(seen, held, before, other).release();
        yield new Attempt.NoNews();
      }
    };
  }

  private BucketRight right(Occurrence seen, HeldClaim held, Told before, Decision decided) {
    return new BucketRight(claims, held, new Pending(seen.bucket(), before, decided));
  }

  /** Whether it is bad news: whatever else there is to tell waits for the sweep. */
  private boolean news(Occurrence seen, Told before, Instant now) {
    return decision.decide(before, seen.bucket(), now) instanceof Decision.Tell(News news, _)
        && bad(news);
  }

  private static boolean bad(News news) {
    return news instanceof News.Fresh || news instanceof News.Worse;
  }
}
