package io.truelabel.offline;

import io.truelabel.aws.FindingsRead;
import io.truelabel.aws.Recall;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.offline.FileProblem.Loss;
import io.truelabel.sweep.FindingSource;
import io.truelabel.sweep.IncompleteSourceException;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The findings that the files hold, read from them again whenever they are asked for, so that
 * memory does not grow with their number.
 */
final class OfflineFindings implements FindingSource {
  private static final Comparator<Finding> OLDEST_FIRST =
      Comparator.comparing(Finding::scannedAt).thenComparing(Finding::id);

  private final FolderContents contents;

  OfflineFindings(FolderContents contents) {
    this.contents = contents;
  }

  /** Reads all findings, whenever they were updated: any file may hold old ones and new ones. */
  @Override
  public FindingsRead read(String region, String account, Instant since, Consumer<Finding> each) {
    long read = 0;
    for (DataFile file : contents.findingFiles(region)) {
      read +=
          read(
              file,
              region,
              finding -> {
                if (account.isEmpty() || account.equals(finding.bucket().accountId())) {
                  each.accept(finding);
                }
              });
    }
    requireAll(region);
    return new FindingsRead(read, 0, 0);
  }

  private long read(DataFile file, String region, Consumer<Finding> each) {
    FindingPages pages = new FindingPages(region, contents, each);
    try (pages) {
      file.read(pages);
    } catch (DamagedFileException known) {
      requireKnown(file, known);
    }
    if (pages.unusable() > 0) {
      throw new IncompleteSourceException(
          "%s findings in %s are not written as Macie writes them."
              .formatted(pages.unusable(), file.name()),
          "Export them again: aws macie2 get-findings.");
    }
    return pages.read();
  }

  /** A file that was whole when it was read first has changed since. */
  private void requireKnown(DataFile file, DamagedFileException damage) {
    if (contents.problems().stream().noneMatch(problem -> problem.file().equals(file.name()))) {
      throw new IncompleteSourceException(
          file.name() + " was changed while it was read.", damage.remedy());
    }
  }

  private void requireAll(String region) {
    if (contents.lost(Loss.FINDINGS)) {
      throw new IncompleteSourceException(
          "Files that hold findings, or may hold them, could not be read.",
          "Replace the files that are named here, and judge again.");
    }
    if (contents.missingFindings() > 0) {
      throw new IncompleteSourceException(
          "Macie's list of findings names %s that no file holds."
              .formatted(contents.missingFindings()),
          "Export them: aws macie2 get-findings --finding-ids ID ...");
    }
    if (contents.silentRegions().contains(region)
        && contents.silentRegions().size() > contents.emptyListings()) {
      throw new IncompleteSourceException(
          "No file holds findings of this Region, and none says that there are none.",
          "Export them: aws macie2 list-findings, then aws macie2 get-findings. If the list is"
              + " empty, put the list itself into the folder.");
    }
  }

  @Override
  public Recall recall(BucketId bucket, int atMost) {
    PriorityQueue<Finding> newest = new PriorityQueue<>(OLDEST_FIRST);
    boolean[] more = {false};
    read(
        bucket.region(),
        bucket.accountId(),
        Instant.EPOCH,
        finding -> {
          if (finding.bucket().equals(bucket)) {
            newest.add(finding);
          }
          if (newest.size() > atMost) {
            newest.remove();
            more[0] = true;
          }
        });
    return new Recall(newest.stream().sorted(OLDEST_FIRST.reversed()).toList(), !more[0]);
  }
}
