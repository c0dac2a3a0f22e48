package io.truelabel.offline;

import io.truelabel.buckets.ConfigRow;
import io.truelabel.offline.FileProblem.Loss;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Sorts what one file says into the contents of the folder. */
final class FileContents implements Consumer<Item> {
  private final DataFile file;
  private final FolderContents folder;
  private final BucketPages buckets;
  private final Set<Loss> kinds = EnumSet.noneOf(Loss.class);
  private final List<FileProblem> problems = new ArrayList<>();
  private boolean strange;
  private long placeless;
  private long rowless;

  FileContents(DataFile file, FolderContents folder, MacieSettings settings) {
    this.file = file;
    this.folder = folder;
    this.buckets = new BucketPages(folder::add, settings);
  }

  /** Reads the file; what is the matter with it is in the answer. */
  List<FileProblem> read() {
    try {
      file.read(this);
    } catch (NotJsonException e) {
      problems.add(FileProblem.stranger(file.name(), e.problem(), e.remedy()));
    } catch (DamagedFileException e) {
      Set<Loss> lost = kinds.isEmpty() ? EnumSet.allOf(Loss.class) : kinds;
      problems.add(new FileProblem(file.name(), e.problem(), e.remedy(), lost));
    }
    buckets.close();
    judge();
    return problems;
  }

  private void judge() {
    if (buckets.unusable() > 0) {
      problems.add(
          new FileProblem(
              file.name(),
              buckets.unusable() + " buckets in it are not written as Macie writes them.",
              "Export them again: aws macie2 describe-buckets.",
              Set.of(Loss.BUCKETS)));
    }
    if (rowless > 0) {
      problems.add(
          new FileProblem(
              file.name(),
              rowless + " configuration items in it do not say which bucket they are about.",
              "Ask AWS Config for these fields: " + ConfigRow.FIELDS + ".",
              Set.of(Loss.BUCKETS)));
    }
    if (placeless > 0) {
      problems.add(
          FileProblem.stranger(
              file.name(),
              placeless
                  + " findings in it name no bucket, account or Region, so they prove nothing about"
                  + " any.",
              "Look at them in Macie: such findings are not expected."));
    }
  }

  @Override
  public void accept(Item item) {
    switch (item) {
      case Item.Bucket bucket -> {
        kinds.add(Loss.BUCKETS);
        buckets.add(bucket.json());
      }
      case Item.Found found -> finding(new FindingJson(found.json()));
      case Item.Analyzed analyzed -> analyzed(new FindingJson(analyzed.json()));
      case Item.Listed listed -> {
        kinds.add(Loss.FINDINGS);
        folder.addListed(listed.id());
      }
      case Item.NoFindings _ -> {
        kinds.add(Loss.FINDINGS);
        folder.addEmptyListing();
      }
      case Item.ConfigLine line -> configRow(line.json());
      case Item.Job _ -> folder.addJob();
      case Item.Template _ -> {}
      case Item.ListedJob _ -> {}
      case Item.CustomIdentifier _ -> {}
      case Item.Manifest _ -> {}
      case Item.Foreign foreign -> stranger(foreign.stranger());
    }
  }

  private void configRow(String json) {
    kinds.add(Loss.BUCKETS);
    ConfigRow.bucket(json)
        .filter(bucket -> FindingJson.isRegion(bucket.id().region()))
        .ifPresentOrElse(folder::add, () -> rowless++);
  }

  private void finding(FindingJson finding) {
    kinds.add(Loss.FINDINGS);
    folder.addId(finding);
    if (!finding.isOfContents()) {
      folder.addLeftOut();
    } else if (finding.hasPlace()) {
      folder.addFinding(file, finding);
    } else {
      placeless++;
    }
  }

  /** What was found counts like a finding; one that found nothing proves a look. */
  private void analyzed(FindingJson result) {
    folder.addLook(result);
    if (result.detects()) {
      finding(result);
    } else {
      kinds.add(Loss.FINDINGS);
      folder.addAnalyzed(result);
    }
  }

  private void stranger(Stranger stranger) {
    if (!strange) {
      problems.add(FileProblem.stranger(file.name(), stranger.problem(), stranger.remedy()));
    }
    strange = true;
  }
}
