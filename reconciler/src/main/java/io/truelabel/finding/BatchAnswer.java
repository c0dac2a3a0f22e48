package io.truelabel.finding;

import java.util.Collection;
import java.util.List;

/**
 * What the function answers: the messages that SQS is to deliver again, as AWS Lambda wants it.
 *
 * @param batchItemFailures those messages
 */
record BatchAnswer(List<Item> batchItemFailures) {

  /** One of them, by its id. */
  record Item(String itemIdentifier) {}

  static BatchAnswer of(Collection<String> failed) {
    return new BatchAnswer(failed.stream().distinct().sorted().map(Item::new).toList());
  }
}
