package io.truelabel.nightly;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.MacieView;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Reach;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.living.LivingOrganization;
import io.truelabel.sampleorg.living.Night;
import io.truelabel.verdict.Outcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What the verdict on contents may be on one night, from the truth alone. */
final class YearOracle {
  private final LivingOrganization living;
  private final Standings standings;
  private final Looks looks;
  private final Piles piles = new Piles();
  private final Set<Lookable> proven = new HashSet<>();

  /** A bucket that is not another one of its name. */
  private record Lookable(Shard shard, String name, Instant createdAt) {}

  YearOracle(Organization organization, LivingOrganization living) {
    this.living = living;
    this.looks = new Looks(organization);
    this.standings = new Standings(organization, living);
  }

  /** The outcomes that are right tonight; to be asked once for every bucket and night. */
  Set<Outcome> contents(Bucket bucket, Night night) {
    Case now = examine(bucket, night);
    Knowledge known = now.known();
    if (known.macieTells() && looks.proven(bucket)) {
      proven.add(lookable(bucket));
    }
    if (known.tags().isEmpty()) {
      return now.outcomes(Demands::isForbidden, false, EnumSet.of(Outcome.UNKNOWN));
    }
    int level = Demands.declared(known.tags().get());
    Set<Outcome> right =
        now.outcomes(
            detection -> Demands.of(detection) > level,
            exposed(bucket, level, known),
            rest(bucket, level, known, night));
    if (known.stale()) {
      right.add(Outcome.UNKNOWN);
    }
    return right;
  }

  private Case examine(Bucket bucket, Night night) {
    List<Proof> proofs =
        living.memory().of(bucket).stream()
            .map(told -> new Proof(told, standings.of(bucket, told, night)))
            .toList();
    return new Case(
        Knowledge.of(bucket, night), proofs, piles.unverified(bucket, proofs, night.time()));
  }

  /** All that speaks about the contents of a bucket tonight. */
  private record Case(Knowledge known, List<Proof> proofs, Set<Detection> unverified) {

    Set<Outcome> outcomes(Predicate<Detection> wrong, boolean exposed, Set<Outcome> rest) {
      if (exposed || proven(Standing.STANDS, wrong)) {
        return EnumSet.of(Outcome.NONCOMPLIANT);
      }
      Set<Outcome> right = EnumSet.copyOf(rest);
      if (proven(Standing.OPEN, wrong) || unverified.stream().anyMatch(wrong)) {
        right.add(Outcome.NONCOMPLIANT);
      }
      return right;
    }

    private boolean proven(Standing standing, Predicate<Detection> wrong) {
      return proofs.stream()
          .filter(proof -> proof.standing() == standing)
          .anyMatch(proof -> proof.detections().stream().anyMatch(wrong));
    }
  }

  /** What is said where nothing speaks against the label. */
  private Set<Outcome> rest(Bucket bucket, int level, Knowledge known, Night night) {
    MacieView macie = bucket.macie();
    boolean reachMatters = level > Demands.PUBLIC;
    // That Macie looked before it was switched off is remembered.
    boolean off = night.withoutMacie().contains(bucket.shard().account());
    if (off && !reachMatters && wasProven(bucket)) {
      return EnumSet.of(Outcome.COMPLIANT);
    }
    if (!known.macieTells()) {
      return reachMatters
          ? EnumSet.of(Outcome.UNKNOWN)
          : EnumSet.of(Outcome.UNKNOWN, Outcome.UNPROVEN);
    }
    if (reachMatters && macie.reach().equals(Reach.UNKNOWN)) {
      return EnumSet.of(Outcome.UNKNOWN);
    }
    boolean nothingToSee = wasProven(bucket) || macie.holdings().objects() == 0;
    return EnumSet.of(nothingToSee ? Outcome.COMPLIANT : Outcome.UNPROVEN);
  }

  /** That Macie looked is remembered, also when its last run failed. */
  private boolean wasProven(Bucket bucket) {
    return looks.proven(bucket) || proven.contains(lookable(bucket));
  }

  private static Lookable lookable(Bucket bucket) {
    return new Lookable(bucket.shard(), bucket.name(), bucket.createdAt());
  }

  private static boolean exposed(Bucket bucket, int level, Knowledge known) {
    Reach reach = bucket.macie().reach();
    boolean everybody = reach.permission() == Reach.Permission.PUBLIC;
    boolean outside = reach.sharing() == Reach.Sharing.EXTERNAL || reach.replicatedOutside();
    return known.macieTells()
        && ((everybody && level > Demands.PUBLIC) || (outside && level > Demands.INTERNAL));
  }
}
