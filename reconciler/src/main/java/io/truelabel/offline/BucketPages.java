package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.MacieAnswers;
import io.truelabel.aws.MacieBucket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads buckets of any Region as Macie's answers are read, a page at a time. */
final class BucketPages implements AutoCloseable {
  private final Consumer<SeenBucket> each;
  private final MacieSettings settings;
  private final Map<String, AnswerPage<MacieBucket>> pages = new TreeMap<>();
  private final List<MacieAnswers> answers = new ArrayList<>();
  private long misplaced;

  BucketPages(Consumer<SeenBucket> each, MacieSettings settings) {
    this.each = each;
    this.settings = settings;
  }

  void add(ObjectNode bucket) {
    String region = bucket.path("region").asText("");
    if (FindingJson.isRegion(region)) {
      pages.computeIfAbsent(region, this::page).add(bucket);
    } else {
      misplaced++;
    }
  }

  private AnswerPage<MacieBucket> page(String region) {
    MacieAnswers macie = new MacieAnswers(region);
    settings.keepIn(region, macie);
    answers.add(macie);
    return new AnswerPage<>("buckets", macie::buckets, this::hand);
  }

  private void hand(List<ObjectNode> entries, List<MacieBucket> buckets) {
    for (int i = 0; i < buckets.size(); i++) {
      Instant lastUpdated = WireText.time(entries.get(i).path("lastUpdated")).orElse(Instant.EPOCH);
      each.accept(new SeenBucket(buckets.get(i), lastUpdated));
    }
  }

  /** How many are not written as Macie writes buckets; whole only after the close. */
  long unusable() {
    return misplaced + pages.values().stream().mapToLong(AnswerPage::unusable).sum();
  }

  @Override
  public void close() {
    pages.values().forEach(AnswerPage::flush);
    answers.forEach(MacieAnswers::close);
  }
}
