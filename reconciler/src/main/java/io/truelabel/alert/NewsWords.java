package io.truelabel.alert;

import io.truelabel.alert.News.Fresh;
import io.truelabel.alert.News.How;
import io.truelabel.alert.News.Reminder;
import io.truelabel.alert.News.Resolved;
import io.truelabel.alert.News.Standing;
import io.truelabel.alert.News.Unheard;
import io.truelabel.alert.News.WaiverEnding;
import io.truelabel.alert.News.Worse;
import io.truelabel.verdict.Severity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/** What is new about a bucket, in words for people and for machines. */
final class NewsWords {
  private NewsWords() {}

  /** The published word for it. */
  static String id(News news) {
    return switch (news) {
      case Fresh(), Unheard(Instant _) -> "new";
      case Worse() -> "worse";
      case Standing(Instant _) -> "standing";
      case Resolved(How _) -> "resolved";
      case Reminder(Instant _) -> "reminder";
      case WaiverEnding(_) -> "waiver-ending";
    };
  }

  /** The time or the day that belongs to it; empty when none does. */
  static String since(News news) {
    return switch (news) {
      case Standing(Instant since) -> since.toString();
      case Reminder(Instant since) -> since.toString();
      case WaiverEnding(var until) -> until.toString();
      case Fresh(), Worse(), Unheard(Instant _), Resolved(How _) -> "";
    };
  }

  /** The published word for how a bucket was put right; empty when it was not. */
  static String how(News news) {
    return news instanceof Resolved(How how)
        ? how.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : "";
  }

  /** The published word for a severity. */
  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** In capitals: how bad a bucket is, or why there is nothing to do about it now. */
  static String rank(Letter.Entry entry) {
    return switch (entry.news()) {
      case Resolved(How _) -> "RESOLVED";
      case WaiverEnding(_) -> "WAIVER ENDS";
      case Fresh(), Worse(), Standing(_), Unheard(_), Reminder(_) -> entry.severity().toString();
    };
  }

  /** One sentence for people; empty when all that follows is new. */
  static String sentence(News news) {
    return switch (news) {
      case Fresh() -> "";
      case Worse() -> "It is worse than when it was last told of.";
      case Standing(Instant since) -> "The security team knows of it since " + day(since) + ".";
      case Unheard(Instant since) ->
          "The security team knows of it since "
              + day(since)
              + ". No topic took the message to you until now.";
      case Reminder(Instant since) ->
          "A reminder: it was first told of on " + day(since) + ", and it still stands.";
      case WaiverEnding(var until) ->
          "It is waived until " + until + ". From the next day on it is a violation again.";
      case Resolved(How how) -> sentence(how);
    };
  }

  private static String sentence(How how) {
    return switch (how) {
      case CLEANED -> "Put right: what Macie found is gone.";
      case RELABELLED -> "Put right: the tags now say what is true.";
      case CLOSED -> "Put right: nobody outside can reach it any more.";
      case LOOKED_AT -> "Put right: Macie looks into it.";
      case WAIVED -> "Accepted for a while: the policy waives it.";
      case EXCLUDED -> "Not judged any more: the policy leaves it out.";
    };
  }

  private static String day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }
}
