package io.truelabel.offline;

import io.truelabel.buckets.BucketJoin;
import io.truelabel.buckets.Candidate;
import io.truelabel.buckets.LabelTags;
import io.truelabel.buckets.ListedBucket;
import io.truelabel.buckets.LiveTags;
import io.truelabel.buckets.MacieSight;
import io.truelabel.buckets.Recording;
import io.truelabel.offline.FileProblem.Loss;
import io.truelabel.policy.TagKeys;
import io.truelabel.sweep.Inventory;
import io.truelabel.sweep.Listing;
import io.truelabel.sweep.StopSign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The buckets that the files list: Macie's, joined with those of AWS Config if there are any. */
final class OfflineInventory implements Inventory {
  private static final LiveTags NOBODY =
      _ -> new LiveTags.Reading.Unreachable("The files do not say which tags it has now.");

  private final FolderContents contents;
  private final LabelTags labelTags;

  OfflineInventory(FolderContents contents, TagKeys tagKeys) {
    this.contents = contents;
    this.labelTags = new LabelTags(tagKeys);
  }

  /** What is the matter with the files is told for the whole folder, not for each Region. */
  @Override
  public Listing list(String region, StopSign stop, Consumer<List<ListedBucket>> page) {
    page.accept(contents.hasConfig() ? joined(region) : macieAlone(region));
    return new Listing(!contents.lost(Loss.BUCKETS), List.of());
  }

  private List<ListedBucket> macieAlone(String region) {
    return contents.buckets(region).stream().map(ListedBucket::of).toList();
  }

  private List<ListedBucket> joined(String region) {
    BucketJoin join = new BucketJoin(labelTags, NOBODY, _ -> sight(region));
    return Candidate.all(
            contents.buckets(region), contents.configBuckets(region), Map.of(), this::recording)
        .stream()
        .map(join::join)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Where Macie lists nothing at all, nobody may have asked it. */
  private MacieSight sight(String region) {
    return contents.lost(Loss.BUCKETS) || contents.buckets(region).isEmpty()
        ? MacieSight.BROKEN
        : MacieSight.WHOLE;
  }

  /** An account with buckets in AWS Config is taken to record every change, as most do. */
  private Recording recording(String account) {
    return contents.isRecorded(account) ? Recording.CONTINUOUS : Recording.UNREAD;
  }
}
