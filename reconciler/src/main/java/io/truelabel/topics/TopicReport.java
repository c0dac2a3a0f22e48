package io.truelabel.topics;

import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.PlainJson;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * All topics in use and what is the matter with them.
 *
 * @param topics by ARN
 * @param failures what could not be read of the buckets, so that topics may be missing
 * @param blind the accounts in which buckets may be that nobody lists
 */
public record TopicReport(List<TopicLine> topics, List<Failure> failures, List<AccountLine> blind) {
  public TopicReport {
    topics = List.copyOf(topics);
    failures = failures.stream().sorted().toList();
    blind = blind.stream().filter(AccountLine::blind).sorted().toList();
  }

  /** How many topics would bring a message to nobody. */
  public long dead() {
    return topics.stream().filter(TopicLine::dead).count();
  }

  /** Whether every bucket was listed, and every topic could be looked at. */
  public boolean complete() {
    return failures.isEmpty() && blind.isEmpty() && topics.stream().allMatch(TopicLine::looked);
  }

  /** Writes it as JSON: words in kebab-case, statements of policies as text. */
  public void writeJson(OutputStream out) throws IOException {
    PlainJson.write(this, out);
  }
}
