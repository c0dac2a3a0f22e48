package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.Identifier.ADDRESS;
import static io.truelabel.sampleorg.Identifier.CREDIT_CARD_NUMBER;
import static io.truelabel.sampleorg.Identifier.DATE_OF_BIRTH;
import static io.truelabel.sampleorg.Identifier.NAME;
import static io.truelabel.sampleorg.Identifier.USA_SOCIAL_SECURITY_NUMBER;

import java.time.Duration;
import java.util.List;
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
            .clue(
                Clue.found("signups.csv", NAME.found(20), ADDRESS.found(20))
                    .by(new Origin.Job(Ids.of("job of web"), SampleOrganization.WEB))),
        Team.SECURITY
            .owns("found-by-central-job", "public", "Found by a job of the central account.")
            .abroad()
            .clue(
                Clue.found("interviews.txt", NAME.found(2), DATE_OF_BIRTH.found(1))
                    .by(new Origin.Job(Ids.of("job of security"), SampleOrganization.SECURITY))),
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
        severalObjects());
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
