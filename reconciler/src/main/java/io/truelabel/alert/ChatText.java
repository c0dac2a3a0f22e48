package io.truelabel.alert;

import io.truelabel.evidence.BucketId;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.text.Mrkdwn;
import io.truelabel.text.Shortened;
import io.truelabel.verdict.ViolationKind;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A letter as a custom notification of Amazon Q Developer in chat applications, which carries it to
 * Slack or Microsoft Teams.
 *
 * <p>All about one bucket goes into one thread. Several buckets make a digest, in the thread of the
 * topic's day. The limits are those of "Custom notifications using Amazon Q Developer in chat
 * applications", schema version 1.0.
 */
final class ChatText {
  private static final int TITLE = 250;
  private static final int DESCRIPTION = 8_000;
  private static final int NEXT_STEP = 350;
  private static final int KEYWORD = 75;
  private static final int STEPS_SHOWN = 3;
  private static final int VIOLATIONS_SHOWN = 8;
  private static final int NOTICES_SHOWN = 3;
  private static final Comparator<ViolationLine> WORST_FIRST =
      Comparator.comparing(ViolationLine::severity).reversed();

  /** Room for the line that says how many more there are, and for the link. */
  private static final int RESERVE = 700;

  private final Letter letter;
  private final Occasion occasion;
  private final Headline headline;

  ChatText(Letter letter, Occasion occasion) {
    this.letter = letter;
    this.occasion = occasion;
    this.headline = Headline.of(letter, occasion);
  }

  /** The notification as JSON. */
  String text() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", "1.0");
    all.put("source", "custom");
    all.put("content", content());
    all.put("metadata", metadata());
    return PlainJson.compact(all);
  }

  private Optional<Letter.Entry> single() {
    return letter.entries().size() == 1
        ? Optional.of(letter.entries().getFirst())
        : Optional.empty();
  }

  private Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("textType", "client-markdown");
    content.put("title", Shortened.to(TITLE, headline.text()));
    content.put("description", Shortened.to(DESCRIPTION, description()));
    single().ifPresent(entry -> content.put("nextSteps", steps(entry)));
    content.put("keywords", keywords());
    return content;
  }

  private String description() {
    StringBuilder text = new StringBuilder(Mrkdwn.of(occasion.opening()));
    text.append('\n').append(single().map(ChatText::whole).orElse(""));
    List<Letter.Entry> digest = single().isPresent() ? List.of() : letter.entries();
    int told = 0;
    for (Letter.Entry entry : digest) {
      String line = "\u2022 " + line(entry) + "\n";
      if (text.length() + line.length() > DESCRIPTION - RESERVE) {
        break;
      }
      text.append(line);
      told++;
    }
    return text.append(ending(digest.size() - told)).toString();
  }

  private String ending(int left) {
    String more = left > 0 ? "... and " + left + " more; the report lists them all.\n" : "";
    boolean linked = !occasion.report().isEmpty() && occasion.report().length() < RESERVE / 2;
    return more + (linked ? occasion.report() : "");
  }

  private static String whole(Letter.Entry entry) {
    StringBuilder text = new StringBuilder(name(entry)).append('\n');
    BucketResult bucket = entry.bucket();
    String label = bucket.level().isEmpty() ? "none that can be used" : bucket.level();
    String team = bucket.team().isBlank() ? "" : " Team: " + bucket.team() + ".";
    Stream<String> about =
        Stream.of("Label: " + label + "." + team, NewsWords.sentence(entry.news()), entry.reason());
    Stream.concat(about, bucket.notices().stream().limit(NOTICES_SHOWN))
        .filter(sentence -> !sentence.isEmpty())
        .forEach(sentence -> text.append(Mrkdwn.of(sentence)).append('\n'));
    violations(entry)
        .forEach(it ->
            text.append("\u2022 ").append(Mrkdwn.of(it.cause() + " " + stakes(it))).append('\n'));
    return text.toString();
  }

  private static String stakes(ViolationLine violation) {
    return ViolationKind.withId(violation.kind()).map(Stakes::of).orElseThrow();
  }

  private static String line(Letter.Entry entry) {
    String what =
        entry.calm()
            ? NewsWords.sentence(entry.news())
            : violations(entry).findFirst().map(ViolationLine::cause).orElse("");
    return name(entry) + " " + Mrkdwn.of(what);
  }

  private static String name(Letter.Entry entry) {
    BucketId id = entry.bucket().id();
    String news = entry.calm() ? "" : ", " + NewsWords.id(entry.news());
    return "*%s* %s (%s, %s%s)."
        .formatted(NewsWords.rank(entry), Mrkdwn.of(id.name()), id.accountId(), id.region(), news);
  }

  private static Stream<ViolationLine> violations(Letter.Entry entry) {
    return entry.bucket().violations().sorted(WORST_FIRST).limit(VIOLATIONS_SHOWN);
  }

  private static List<String> steps(Letter.Entry entry) {
    return violations(entry)
        .map(ViolationLine::remedy)
        .distinct()
        .limit(STEPS_SHOWN)
        .map(remedy -> Shortened.to(NEXT_STEP, Mrkdwn.of(remedy)))
        .toList();
  }

  private List<String> keywords() {
    return Stream.concat(
            Stream.of("Truelabel", headline.severity(), occasion.mode().name()),
            letter.entries().stream().map(entry -> NewsWords.id(entry.news())))
        .map(word -> Shortened.to(KEYWORD, word.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }

  private Map<String, Object> metadata() {
    Map<String, Object> metadata = new LinkedHashMap<>();
    Optional<BucketId> bucket = single().map(entry -> entry.bucket().id());
    metadata.put("threadId", bucket.map(ChatText::thread).orElseGet(this::digest));
    metadata.put("summary", Shortened.to(TITLE, headline.text()));
    metadata.put("eventType", "truelabel-alert");
    bucket.ifPresent(id ->
        metadata.put("relatedResources", List.of("arn:" + id.partition() + ":s3:::" + id.name())));
    metadata.put("additionalContext", Map.of("id", occasion.id()));
    metadata.put("enableCustomActions", false);
    return metadata;
  }

  private static String thread(BucketId id) {
    return String.join("/", "truelabel", id.accountId(), id.region(), id.name());
  }

  private String digest() {
    String day = occasion.at().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    return String.join("/", "truelabel", letter.topic().name(), day);
  }
}
