package io.truelabel.slack;

import com.slack.api.model.block.LayoutBlock;
import io.truelabel.alert.AlertData;
import io.truelabel.alert.Headline;
import io.truelabel.text.Mrkdwn;
import io.truelabel.text.Shortened;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An alert as Slack shows it: first whom a bucket is open to, then what is in it, then what was put
 * right.
 */
final class AlertBlocks {
  private static final Predicate<AlertData.Violation> EXPOSURE =
      violation -> violation.kind().startsWith("exposed-");
  private static final int VIOLATIONS_SHOWN = 3;
  private static final int SENTENCES = 600;
  private static final int LONGEST_LINK = 500;

  private final AlertData alert;
  private final List<AlertData.Bucket> buckets;
  private final Blocks blocks = new Blocks();

  /** Some of an alert's buckets, for one channel. */
  AlertBlocks(AlertData alert, List<AlertData.Bucket> buckets) {
    this.alert = alert;
    this.buckets = List.copyOf(buckets);
  }

  /** What a notification shows. */
  String text() {
    return buckets.isEmpty() ? rest() : Headline.of(buckets, test()).text();
  }

  /** Where every bucket that fitted has a channel of its own team. */
  private String rest() {
    return (test() ? "TEST: " : "")
        + (alert.left() == 1 ? "1 more S3 bucket" : alert.left() + " more S3 buckets")
        + " did not fit into the alert.";
  }

  /**
   * The blocks.
   *
   * @param left how many buckets of the alert did not even reach Slack
   */
  List<LayoutBlock> blocks(int left) {
    blocks.header(text()).context(opening());
    int told = 0;
    told += group("Somebody outside can reach", this::exposed, EXPOSURE);
    told += group("What is wrong inside", this::wrongInside, EXPOSURE.negate());
    told += group("Put right, or soon to change", AlertBlocks::calm, _ -> false);
    int untold = mentions() - told + left;
    if (untold > 0 && !buckets.isEmpty()) {
      blocks.divider().context("... and " + untold + " more; the report lists them all.");
    }
    return blocks.all();
  }

  private boolean test() {
    return alert.mode().equals("test");
  }

  private String opening() {
    String what = test() ? "This is a TEST with a sample finding: nothing is wrong. " : "";
    String watched = alert.mode().equals("observe") ? " No owner was told." : "";
    String found =
        buckets.isEmpty()
            ? "The channels of the teams have the rest; the report lists them all."
            : alert.opening();
    return what + Mrkdwn.of(found) + watched + link();
  }

  /** The report's address comes from our own settings. */
  private String link() {
    boolean usable = alert.report().matches("https://[^|<>\\s]{1," + LONGEST_LINK + "}");
    return usable ? " <" + alert.report() + "|The whole report>" : "";
  }

  /** In how many groups the buckets stand, each counted. */
  private int mentions() {
    return (int)
        Stream.<Predicate<AlertData.Bucket>>of(this::exposed, this::wrongInside, AlertBlocks::calm)
            .mapToLong(group -> buckets.stream().filter(group).count())
            .sum();
  }

  private boolean exposed(AlertData.Bucket bucket) {
    return !calm(bucket) && bucket.violations().stream().anyMatch(EXPOSURE);
  }

  private boolean wrongInside(AlertData.Bucket bucket) {
    return !calm(bucket)
        && (bucket.violations().isEmpty()
            || bucket.violations().stream().anyMatch(EXPOSURE.negate()));
  }

  private static boolean calm(AlertData.Bucket bucket) {
    return bucket.news().equals("resolved") || bucket.news().equals("waiver-ending");
  }

  /** How many buckets of a group there was room for. */
  private int group(
      String title, Predicate<AlertData.Bucket> members, Predicate<AlertData.Violation> which) {
    int told = 0;
    for (AlertData.Bucket bucket : buckets.stream().filter(members).toList()) {
      String section = section(bucket, which);
      if (!blocks.fits(told == 0 ? List.of("*" + title + "*", section) : List.of(section))) {
        return told;
      }
      told++;
    }
    return told;
  }

  private static String section(AlertData.Bucket bucket, Predicate<AlertData.Violation> which) {
    Stream<String> about =
        Stream.concat(Stream.of(bucket.change(), bucket.reason()), bucket.notices().stream());
    Stream<String> wrong =
        bucket.violations().stream()
            .filter(which)
            .limit(VIOLATIONS_SHOWN)
            .map(violation -> violation.cause() + " " + violation.remedy());
    return Stream.concat(
            Stream.of(heading(bucket)),
            Stream.concat(about, wrong)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> Mrkdwn.of(Shortened.to(SENTENCES, sentence))))
        .collect(Collectors.joining("\n"));
  }

  private static String heading(AlertData.Bucket bucket) {
    String rank = calm(bucket) ? bucket.news().replace('-', ' ') : bucket.severity();
    String label = bucket.label().isEmpty() ? "no usable label" : "labelled " + bucket.label();
    String team = bucket.team().isBlank() ? "" : ", team " + bucket.team();
    return "*%s* %s"
        .formatted(
            rank.toUpperCase(Locale.ROOT),
            Mrkdwn.of(
                bucket.bucket()
                    + " ("
                    + bucket.accountId()
                    + ", "
                    + bucket.region()
                    + ", "
                    + label
                    + team
                    + ")"));
  }
}
