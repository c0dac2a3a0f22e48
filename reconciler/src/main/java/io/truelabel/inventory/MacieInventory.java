package io.truelabel.inventory;

import io.truelabel.aws.MacieBucket;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.Listing;
import io.truelabel.sweep.StopSign;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The buckets that Macie lists, and no others, with the tags that it last saw. */
final class MacieInventory implements Inventory {
  private final MacieListing macie;
  private final Predicate<String> judged;
  private final AccountNotes notes;

  /**
   * Macie's list.
   *
   * @param judged whether an account is judged
   * @param notes what others had to say of accounts
   */
  MacieInventory(MacieListing macie, Predicate<String> judged, AccountNotes notes) {
    this.macie = macie;
    this.judged = judged;
    this.notes = notes;
  }

  @Override
  public Listing list(String region, StopSign stop, Consumer<List<ListedBucket>> page) {
    List<Failure> unread =
        macie.pages(
            region,
            buckets -> {
              stop.check();
              page.accept(buckets.stream().filter(this::isJudged).map(ListedBucket::of).toList());
            });
    return new Listing(true, unread);
  }

  private boolean isJudged(MacieBucket bucket) {
    return judged.test(bucket.id().accountId());
  }

  @Override
  public List<AccountLine> accounts() {
    return notes.lines();
  }
}
