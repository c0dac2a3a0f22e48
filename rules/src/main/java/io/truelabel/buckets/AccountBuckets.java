package io.truelabel.buckets;

import java.util.List;

/**
 * The buckets of one account in one Region.
 *
 * @param listed by name
 * @param all whether there are no others: Macie looks into the account and AWS Config records its
 *     buckets, so that even an empty list is a proof
 */
public record AccountBuckets(List<ListedBucket> listed, boolean all) {

  /** Keeps an unmodifiable copy. */
  public AccountBuckets {
    listed = List.copyOf(listed);
  }
}
