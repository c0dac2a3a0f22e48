package io.truelabel.sampleorg.living;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Witness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An organization that lives from night to night: the same seed gives the same year.
 *
 * <p>A day begins when the sweep has ended: the job of Macie runs in the morning, owners work,
 * automated discovery looks after midnight, and Macie's inventory catches up before the next sweep.
 * What {@link #nextNight} leaves behind is the truth of that night.
 */
public final class LivingOrganization {

  private static final Duration JOB = Duration.ofHours(2);
  private static final Duration MORNING = Duration.ofHours(5);
  private static final Duration DISCOVERY = Duration.ofHours(22);
  private static final Duration REFRESH = Duration.ofHours(23);
  private static final Duration DAY = Duration.ofDays(1);

  /** One run of the daily job in so many is denied all its buckets. */
  private static final int BAD_RUN = 11;

  private final Organization organization;
  private final Instant start;
  private final SplittableRandom random;
  private final List<Account> accounts;
  private final List<Settlement> settlements = Settlement.all();
  private final Surroundings surroundings;
  private final Contents contents;
  private final Macie macie;
  private final Owner owner;
  private final Memory memory;
  private int night;

  /**
   * Settles living buckets in an organization.
   *
   * @param start the night before the first, at the time of the sweep
   */
  public LivingOrganization(Organization organization, Instant start, long seed) {
    this.organization = organization;
    this.start = start;
    this.random = new SplittableRandom(seed);
    this.accounts = organization.accounts().toList();
    this.surroundings = new Surroundings(organization, random.split());
    this.contents = new Contents(organization);
    this.macie = new Macie(organization, contents, random.split());
    this.owner = new Owner(organization, contents, surroundings);
    this.memory = new Memory(organization);
    macie.define(buckets(), start);
    settlements.forEach(each -> each.found(organization, macie, surroundings, start));
  }

  /** Lives through one day, up to the time of the next sweep. */
  public Night nextNight() {
    Instant from = start.plus(DAY.multipliedBy(night));
    night++;
    switchMacie();
    if (night % BAD_RUN == 0) {
      macie.failJob(from.plus(JOB));
    } else {
      macie.runJob(from.plus(JOB));
    }
    settlements.forEach(each -> live(each, from.plus(MORNING)));
    macie.discover(from.plus(DISCOVERY));
    surroundings.refresh(from.plus(REFRESH));
    Night now = tonight(from.plus(DAY));
    memory.read(now.time());
    memory.hear(now.delivered(), now.time());
    return now;
  }

  /** What Macie has told so far. */
  public Memory memory() {
    return memory;
  }

  /**
   * When the content that was scanned was overwritten or deleted: empty while it is there, and for
   * buckets that do not live.
   */
  public Optional<Instant> endOf(String bucket, Witness scanned) {
    return contents.endOf(bucket, scanned);
  }

  /** Whether Macie ever analyzed the content that an object of a living bucket has. */
  public boolean hasRead(String bucket, StoredObject object) {
    return macie.hasRead(bucket, object);
  }

  /** When Macie last analyzed an object of a living bucket; the epoch when never. */
  public Instant lastRead(String bucket, String key) {
    return macie.lastRead(bucket, key);
  }

  /** The names of the buckets that live; all others stay as they are. */
  public List<String> buckets() {
    return settlements.stream().map(Settlement::name).toList();
  }

  private void live(Settlement settlement, Instant morning) {
    organization
        .buckets()
        .named(settlement.name())
        .map(bucket -> new Day(night, morning, owner, bucket, random))
        .ifPresent(settlement.habit()::live);
  }

  /** Where Macie is off, and where roles and listing were missing last night, but no more. */
  private void switchMacie() {
    Set<String> off = off(Outage.Kind.MACIE_OFF);
    for (Account account : accounts) {
      organization.put(off.contains(account.id()) ? account.withMacieIn(Set.of()) : account);
      organization.listDenials().allowAccount(account.id());
    }
  }

  private Night tonight(Instant time) {
    Set<String> withoutRole = off(Outage.Kind.ROLE_MISSING);
    withoutRole.stream()
        .flatMap(id -> organization.account(id).stream())
        .map(account -> account.withRoles(List.of()))
        .forEach(organization::put);
    Set<String> withoutListing = off(Outage.Kind.LISTING_DENIED);
    withoutListing.forEach(organization.listDenials()::denyAccount);
    return new Night(
        night, time, macie.delivered(), off(Outage.Kind.MACIE_OFF), withoutRole, withoutListing);
  }

  private Set<String> off(Outage.Kind kind) {
    return Outage.accounts(Outage.OF_THE_YEAR, kind, night);
  }
}
