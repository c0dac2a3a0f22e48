package io.truelabel.offline;

import io.truelabel.buckets.ListedBucket;
import io.truelabel.offline.FileProblem.Loss;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.Listing;
import io.truelabel.sweep.StopSign;
import java.util.List;
import java.util.function.Consumer;

/** The buckets that the files list. */
final class OfflineInventory implements Inventory {
  private final FolderContents contents;

  OfflineInventory(FolderContents contents) {
    this.contents = contents;
  }

  /** What is the matter with the files is told for the whole folder, not for each Region. */
  @Override
  public Listing list(String region, StopSign stop, Consumer<List<ListedBucket>> page) {
    page.accept(
        contents.buckets(region).stream().map(seen -> ListedBucket.of(seen.bucket())).toList());
    return new Listing(!contents.lost(Loss.BUCKETS), List.of());
  }
}
