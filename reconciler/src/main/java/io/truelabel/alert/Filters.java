package io.truelabel.alert;

import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.text.Printable;
import io.truelabel.text.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The message attributes of a letter, by which a subscription chooses what it wants to hear. */
final class Filters {
  /** The most values of one attribute; team tags could make them without end. */
  private static final int MOST = 100;

  private static final int LONGEST_TEAM = 100;

  /** Stands for the values beyond the most. */
  private static final String MORE = "and-more";

  private Filters() {}

  static List<Attribute> of(Letter letter, Occasion occasion) {
    List<Attribute> all = new ArrayList<>();
    all.add(Attribute.of("severity", Headline.of(letter, occasion).severity()));
    all.add(Attribute.of("mode", occasion.mode().name().toLowerCase(Locale.ROOT)));
    add(all, "news", letter, entry -> Stream.of(NewsWords.id(entry.news())));
    add(all, "kinds", letter, entry -> entry.bucket().violations().map(ViolationLine::kind));
    add(all, "accountId", letter, entry -> Stream.of(entry.bucket().id().accountId()));
    add(all, "region", letter, entry -> Stream.of(entry.bucket().id().region()));
    add(all, "team", letter, entry -> team(entry.bucket()));
    return all;
  }

  private static void add(
      List<Attribute> all, String name, Letter letter, Function<Letter.Entry, Stream<String>> of) {
    List<String> values = letter.entries().stream().flatMap(of).distinct().toList();
    if (!values.isEmpty()) {
      all.add(Attribute.of(name, values.size() > MOST ? some(values) : values));
    }
  }

  private static List<String> some(List<String> values) {
    return Stream.concat(values.stream().limit(MOST), Stream.of(MORE)).toList();
  }

  private static Stream<String> team(BucketResult bucket) {
    return Stream.of(Shortened.to(LONGEST_TEAM, Printable.of(bucket.team())))
        .filter(team -> !team.isBlank());
  }
}
