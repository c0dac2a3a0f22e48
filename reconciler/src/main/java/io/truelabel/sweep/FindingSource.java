package io.truelabel.sweep;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.Recall;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import java.time.Instant;
import java.util.function.Consumer;

/** Says what Macie found in a Region, over all accounts that the caller sees. */
public interface FindingSource {

  /**
   * Reads findings of a Region, each once, oldest update first.
   *
   * <p>An exception from {@code each} ends the reading and comes out unchanged. Any other exception
   * means that the findings handed over so far are not all.
   *
   * @param account the owner of the buckets; empty for all accounts
   * @param since those updated then or later; the epoch for all
   * @param each is given each finding as it arrives, from the calling thread
   */
  FindingsRead read(String region, String account, Instant since, Consumer<Finding> each);

  /**
   * Asks again for the newest findings of one bucket.
   *
   * @param atMost how many at most
   */
  Recall recall(BucketId bucket, int atMost);

  /** Whether the accounts must be read one by one, because nobody sees the findings of all. */
  default boolean oneByOne() {
    return false;
  }
}
