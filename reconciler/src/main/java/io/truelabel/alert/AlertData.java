package io.truelabel.alert;

import java.time.Instant;
import java.util.List;

/**
 * A letter for machines: the form that {@code alert.schema.json} publishes.
 *
 * <p>Every field is always there; a text is empty and a list has no element where there is nothing
 * to say. No object is named in it.
 *
 * @param schema names this form
 * @param id names the sweep or the finding behind it
 * @param mode {@code owners}, {@code observe} or {@code test}
 * @param headline how many buckets, how bad, and what is new
 * @param opening one sentence that says what was behind it
 * @param topic the ARN of the topic that it went to
 * @param severity the worst among the buckets; {@code none} when every one was put right
 * @param report where the whole report can be read; may be empty
 * @param total how many buckets there are to tell of
 * @param left how many of them did not fit
 * @param buckets the others, worst first
 */
public record AlertData(
    String schema,
    String id,
    Instant at,
    String mode,
    String headline,
    String opening,
    String topic,
    String severity,
    String report,
    int total,
    int left,
    List<Bucket> buckets) {

  /** The name of the form; another number behind it means that fields went or changed. */
  public static final String SCHEMA = "urn:io.truelabel:alert:1";

  public AlertData {
    buckets = List.copyOf(buckets);
  }

  /**
   * One bucket.
   *
   * @param label the level that it declares; may be empty
   * @param severity of the worst violation; {@code none} when there is none
   * @param news what is new: {@code new}, {@code worse}, {@code resolved}, {@code reminder}, {@code
   *     waiver-ending}, {@code standing}
   * @param since a time or day that belongs to the news; may be empty
   * @param how how it was put right: {@code cleaned}, {@code relabelled}, {@code closed}, {@code
   *     looked-at}, {@code waived}, {@code excluded}; empty when it was not
   * @param change one sentence that says the same for people; empty when all about it is new
   * @param reason why it comes to this topic; empty when the bucket itself names the topic
   * @param notices what was noticed on the way, such as that its tags may be old
   */
  public record Bucket(
      String bucket,
      String partition,
      String accountId,
      String region,
      String team,
      String label,
      String severity,
      String news,
      String since,
      String how,
      String change,
      String reason,
      List<String> notices,
      List<Violation> violations) {

    public Bucket {
      notices = List.copyOf(notices);
      violations = List.copyOf(violations);
    }
  }

  /**
   * One violation.
   *
   * @param kind its published id
   * @param rule the AWS Config rule that it breaks
   * @param declared the level that the bucket is judged as; may be empty
   * @param required the level that is required; may be empty
   * @param cause what is wrong
   * @param remedy what to do
   */
  public record Violation(
      String kind,
      String rule,
      String severity,
      String declared,
      String required,
      String cause,
      String remedy) {}
}
