package io.truelabel.alert;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in one line how many buckets a message is about, how bad it is, and what is new. */
public final class Headline {
  private static final List<String> SEVERITIES = List.of("critical", "high", "medium", "low");
  private static final Map<String, String> NEWS =
      Map.of(
          "new", "new",
          "worse", "worse",
          "standing", "known before",
          "reminder", "reminders",
          "waiver-ending", "waivers that end soon",
          "resolved", "put right");
  private static final List<String> NEWS_ORDER =
      List.of("new", "worse", "standing", "reminder", "waiver-ending", "resolved");

  private final List<Item> items;
  private final List<Item> urgent;
  private final Map<String, Long> news;
  private final boolean test;

  /** One bucket: what is new about it and how bad it is, in the published words. */
  record Item(String news, String severity) {

    /** Whether there is something to do now. */
    boolean urgent() {
      return !news.equals("resolved") && !news.equals("waiver-ending");
    }
  }

  private Headline(Stream<Item> items, boolean test) {
    this.items = items.toList();
    this.urgent = this.items.stream().filter(Item::urgent).toList();
    this.news = counts(this.items, Item::news);
    this.test = test;
  }

  static Headline of(Letter letter, Occasion occasion) {
    return new Headline(
        letter.entries().stream()
            .map(entry -> new Item(NewsWords.id(entry.news()), NewsWords.word(entry.severity()))),
        occasion.mode() == Occasion.Mode.TEST);
  }

  /** The headline of some buckets of an alert. */
  public static Headline of(List<AlertData.Bucket> buckets, boolean test) {
    return new Headline(
        buckets.stream().map(bucket -> new Item(bucket.news(), bucket.severity())), test);
  }

  private static Map<String, Long> counts(List<Item> items, Function<Item, String> by) {
    return items.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  /** The published word for the worst severity among the buckets that need attention. */
  String severity() {
    Map<String, Long> counts = counts(urgent, Item::severity);
    return SEVERITIES.stream().filter(counts::containsKey).findFirst().orElse("none");
  }

  /** The shortest form. */
  String subject(String day) {
    String what =
        urgent.isEmpty()
            ? put()
            : buckets(urgent.size()) + ", worst " + severity().toUpperCase(Locale.ROOT);
    return (test ? "TEST " : "") + "Truelabel: " + what + " (" + day + ")";
  }

  /** One or two sentences. */
  public String text() {
    String first = urgent.isEmpty() ? put() + "." : attention();
    return (test ? "TEST: " : "") + first + (plain() ? "" : " " + news() + ".");
  }

  private String attention() {
    String verb = urgent.size() == 1 ? " needs attention: " : " need attention: ";
    return buckets(urgent.size()) + verb + severities() + ".";
  }

  private String severities() {
    Map<String, Long> counts = counts(urgent, Item::severity);
    return SEVERITIES.stream()
        .filter(counts::containsKey)
        .map(severity -> counts.get(severity) + " " + severity)
        .collect(Collectors.joining(", "));
  }

  private String put() {
    return count("resolved") > 0
        ? buckets(count("resolved")) + " put right"
        : "Waivers that end soon: " + items.size();
  }

  /** Whether the first sentence says it all. */
  private boolean plain() {
    return count("new") == items.size() || (urgent.isEmpty() && news.size() == 1);
  }

  private String news() {
    String all =
        NEWS_ORDER.stream()
            .filter(news::containsKey)
            .map(id -> NEWS.get(id) + ": " + count(id))
            .collect(Collectors.joining(", "));
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
  }

  private long count(String id) {
    return news.getOrDefault(id, 0L);
  }

  private static String buckets(long count) {
    return count == 1 ? "1 S3 bucket" : count + " S3 buckets";
  }
}
