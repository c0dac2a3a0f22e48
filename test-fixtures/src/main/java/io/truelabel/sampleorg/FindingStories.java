package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.Identifier.ADDRESS;
import static io.truelabel.sampleorg.Identifier.CREDIT_CARD_NUMBER;
import static io.truelabel.sampleorg.Identifier.DATE_OF_BIRTH;
import static io.truelabel.sampleorg.Identifier.NAME;
import static io.truelabel.sampleorg.Identifier.USA_SOCIAL_SECURITY_NUMBER;
import static io.truelabel.sampleorg.SampleOrganization.SECURITY;
import static io.truelabel.sampleorg.SampleOrganization.WEB;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Buckets whose findings need care: samples, archived, repeated, outlived by their objects. */
final class FindingStories {

  private static final Detection FROM_THE_FUTURE =
      new Detection.Managed("PERSONAL_INFORMATION", "MARS_COLONY_RESIDENT_NUMBER", 7);

  private FindingStories() {}

  static List<Story> all() {
    return List.of(
        Team.SECURITY
            .owns("samples-only", "internal", "Only Macie's example findings.")
            .clue(
                Clue.found("sample.csv", CREDIT_CARD_NUMBER.found(9))
                    .then(Finding.Contents::asSample)),
        Team.DATA_SCIENCE
            .owns("suppressed-by-rule", "internal", "Test data; a suppression rule archived it.")
            .clue(
                Clue.found("fixtures/people.csv", USA_SOCIAL_SECURITY_NUMBER.found(50))
                    .then(Finding.Contents::inArchive)),
        Team.PAYMENTS
            .owns("scanned-twice", "internal", "One object, scanned twice: it counts once.")
            .clue(Clue.found("refunds.csv", CREDIT_CARD_NUMBER.found(8)).aged(Duration.ofDays(40)))
            .clue(Clue.found("refunds.csv", CREDIT_CARD_NUMBER.found(2))),
        Team.WEB
            .owns("members-own-job-found-it", "public", "The central account never sees this one.")
            .watched(WEB, Duration.ofDays(3), UnaryOperator.identity())
            .clue(
                Clue.found("signups.csv", NAME.found(20), ADDRESS.found(20))
                    .by(jobOver("members-own-job-found-it", WEB))),
        Team.SECURITY
            .owns("found-by-central-job", "public", "Found by a job of the central account.")
            .abroad()
            .watched(Duration.ofDays(3), JobStories::once)
            .clue(
                Clue.found("interviews.txt", NAME.found(2), DATE_OF_BIRTH.found(1))
                    .by(jobOver("found-by-central-job", SECURITY))),
        Team.DATA_SCIENCE
            .owns("unknown-detection-from-the-future", "public", "An identifier nobody knows yet.")
            .holds("mars.csv", FROM_THE_FUTURE),
        Team.CRM
            .owns("object-since-deleted", "internal", "The object is gone, the finding is not.")
            .clue(Clue.found("old.csv", USA_SOCIAL_SECURITY_NUMBER.found(4)).but(Fate.DELETED)),
        Team.CRM
            .owns("object-since-overwritten", "internal", "The object was replaced since.")
            .clue(
                Clue.found("latest.csv", USA_SOCIAL_SECURITY_NUMBER.found(4))
                    .but(Fate.OVERWRITTEN)),
        Team.PAYROLL
            .owns("deleted-but-versions-kept", "internal", "Deleted; its old version is not.")
            .versioned()
            .clue(Clue.found("2024.csv", USA_SOCIAL_SECURITY_NUMBER.found(7)).but(Fate.HIDDEN)),
        severalObjects());
  }

  private static Origin jobOver(String bucket, String creator) {
    return new Origin.Job(Watch.jobId(bucket), creator);
  }

  private static Story severalObjects() {
    Story story =
        Team.PAYROLL.owns("same-thing-in-seven-objects", "internal", "More than is remembered.");
    IntStream.rangeClosed(1, 7)
        .mapToObj(month -> "pay/month-" + month + ".csv")
        .forEach(key -> story.holds(key, USA_SOCIAL_SECURITY_NUMBER.found(10)));
    return story;
  }
}
