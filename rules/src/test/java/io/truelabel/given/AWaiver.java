package io.truelabel.given;

import io.truelabel.policy.BucketSelector;
import io.truelabel.policy.Level;
import io.truelabel.policy.Waiver;
import io.truelabel.verdict.ViolationKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A waiver for a test: of the usual bucket, in force today. */
public final class AWaiver {
  private final Set<String> kinds;
  private String bucket = AFinding.BUCKET.name();
  private Level upTo = APolicy.RESTRICTED;
  private String reason = "moves to the vault this summer";
  private LocalDate until = LocalDate.parse("2026-06-30");
  private int line = 90;

  private AWaiver(Set<String> kinds) {
    this.kinds = kinds;
  }

  public static AWaiver of(ViolationKind... kinds) {
    return new AWaiver(
        Arrays.stream(kinds).map(ViolationKind::id).collect(Collectors.toUnmodifiableSet()));
  }

  public AWaiver bucket(String name) {
    bucket = name;
    return this;
  }

  public AWaiver upTo(Level level) {
    upTo = level;
    return this;
  }

  public AWaiver because(String words) {
    reason = words;
    return this;
  }

  public AWaiver until(String date) {
    until = LocalDate.parse(date);
    return this;
  }

  public AWaiver line(int number) {
    line = number;
    return this;
  }

  public Waiver build() {
    var buckets = new BucketSelector(List.of(bucket), Set.of(AFinding.BUCKET.accountId()));
    return new Waiver(buckets, kinds, upTo, reason, "the data protection officer", until, line);
  }
}
