package io.truelabel.verdict;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.policy.Requirement;
import io.truelabel.verdict.Coverage.Look;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The sentences about whether Macie looks: what is wrong, then what to do. */
final class CoverageWords {
  private CoverageWords() {}

  /** No date: it would change every day, and with it every result in AWS Config. */
  static String covered(Coverage coverage) {
    return "Macie looks into the bucket%s%s."
        .formatted(samples(coverage), exceptions(coverage.holdings()));
  }

  private static String samples(Coverage coverage) {
    return coverage.analyses().stream()
            .filter(Analysis::monitors)
            .anyMatch(analysis -> analysis.extent().whole())
        ? ""
        : ", at a part of its objects";
  }

  private static String exceptions(Holdings holdings) {
    return holdings instanceof Holdings.Known known && known.partlyUnreadable()
        ? ", except for objects that it cannot read"
        : "";
  }

  static String empty() {
    return "The bucket is empty: there is nothing to look into.";
  }

  /** Nobody reads the milliseconds in which a bucket was made. */
  static String notYet(Instant graceEnds) {
    return "Macie has not looked into the bucket yet; it has until %s."
        .formatted(graceEnds.truncatedTo(ChronoUnit.SECONDS));
  }

  static String noProof(Look look) {
    return look instanceof Look.Unproven
        ? "It could not be proven that Macie has looked into the bucket."
        : "Macie has not looked into the bucket yet.";
  }

  static String unread() {
    return "Whether Macie looks into the bucket could not be read.";
  }

  static String lookUnread() {
    return "Whether Macie has looked into the bucket could not be read.";
  }

  static String selectionUnread() {
    return "What Macie looks for in the bucket could not be read.";
  }

  static Sentence notMonitored() {
    return new Sentence(
        "Macie does not look into this bucket.",
        "Include it in automated discovery or in a classification job.");
  }

  static Sentence paused() {
    return new Sentence(
        "The job that should look into this bucket is paused.",
        "Resume it before Macie cancels it, which it does after 30 days.");
  }

  static Sentence quotaReached() {
    return new Sentence(
        "The job that should look into this bucket is paused, because a quota of Macie for the month is used up.",
        "Have the quota raised, or have the job look at less.");
  }

  static Sentence neverLooked() {
    return new Sentence(
        "Macie is set to look into this bucket but has not done so yet.",
        "See in Macie whether automated discovery or the job is paused or reports an error.");
  }

  static Sentence unproven(Doubt doubt) {
    return switch (doubt) {
      case RUNNING ->
          unproven("is still running", "Wait for it to end, or see in Macie what holds it up.");
      case STOPPED ->
          unproven("was stopped", "Resume it, or have another job look into this bucket.");
      case ERRORS ->
          unproven(
              "reported errors",
              "Read in the job's log, in CloudWatch, what it could not read, and let Macie in.");
      case CHANGES_ONLY ->
          new Sentence(
              "The job that looks into this bucket looks only at what changed after the job was made, and the bucket is older.",
              "Have a job look once at everything that was in the bucket before.");
      case UNREADABLE, UNKNOWN -> throw new IllegalArgumentException(doubt + " is not told so");
    };
  }

  private static Sentence unproven(String what, String remedy) {
    return new Sentence(
        "The job that should look into this bucket %s, so it could not be proven that Macie has looked."
            .formatted(what),
        remedy);
  }

  static Sentence tooOld(Instant look, Duration maximumAge) {
    return new Sentence(
        "The contents changed after Macie last looked, on %s, and that is longer ago than %s."
            .formatted(look, days(maximumAge)),
        "See in Macie why automated discovery or the job looks no more.");
  }

  private static String days(Duration duration) {
    return duration.toHours() % 24 == 0
        ? count(duration.toDays(), "day")
        : count(duration.toHours(), "hour");
  }

  private static String count(long number, String unit) {
    return number == 1 ? "1 " + unit : number + " " + unit + "s";
  }

  static Sentence notLookedFor(List<Requirement> requirements) {
    return new Sentence(
        "Not looked for: %s.".formatted(Names.of(names(requirements)).list()),
        "Have a job or automated discovery look for it too: what they use in this bucket can never find it.");
  }

  private static List<String> names(List<Requirement> requirements) {
    return requirements.stream().map(Requirement::name).toList();
  }

  static Sentence accessDenied() {
    return new Sentence(
        "Macie is denied access to this bucket.",
        "Let Macie's service-linked role through the bucket's policy.");
  }

  static Sentence overQuota() {
    return new Sentence(
        "The account has more buckets than Macie watches, and this is one too many.",
        "Delete buckets that nobody uses, or move this one to another account.");
  }

  static Sentence noMacieInRegion() {
    return new Sentence(
        "Macie does not exist in this Region, so nothing looks into this bucket.",
        "Keep nothing sensitive here, or have it waived with a reason.");
  }

  static Sentence macieOff() {
    return new Sentence(
        "Macie is off in this account, so nothing looks into this bucket.",
        "Enable Macie in the account and Region, as a member of the Macie organization.");
  }

  static Sentence customerKeys() {
    return new Sentence(
        "Every object is encrypted with a key that comes with each request (SSE-C), and Macie has no such key.",
        "Encrypt them with a KMS key that Macie's service-linked role may use.");
  }

  static Sentence unreadable() {
    return new Sentence(
        "Macie tried to read objects of this bucket and could read none.",
        "Let Macie's service-linked role use the KMS key, and see that the key is enabled.");
  }

  static Sentence unsupported() {
    return new Sentence(
        "Macie can analyze no object of this bucket: not their file types, or not their storage classes.",
        "Store them as a type and in a class that Macie reads, or have it waived with a reason.");
  }
}
