package io.truelabel.offline;

import io.truelabel.sweep.CallCounter;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.Sources;
import io.truelabel.sweep.Sweep;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.Unwritten;
import io.truelabel.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges an organization by what others wrote to files, without a call to AWS.
 *
 * <p>It is the sweep, with other sources: what could not be read is unknown, and never good news. A
 * file that cannot be used is a failure of the sweep, so that the result says that it is not whole.
 */
public final class OfflineAudit {
  private static final String NO_ACCOUNT = "";

  private final FolderContents contents;
  private final Sweep sweep;
  private final Clock clock;

  private OfflineAudit(FolderContents contents, JudgedBy policy, Clock clock) {
    this.contents = contents;
    this.clock = clock;
    this.sweep =
        new Sweep(policy, sources(contents, policy), Unwritten.empty(), new CallCounter(), clock);
  }

  /**
   * Reads a folder. The audit can run once.
   *
   * @throws UnusableFolderException when there is nothing in it to judge by
   */
  public static OfflineAudit of(Path folder, JudgedBy policy, Clock clock)
      throws UnusableFolderException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableFolderException(
          folder + " is not a folder.", "Name the folder that holds what the AWS CLI wrote.");
    }
    try {
      FolderContents contents = FolderContents.of(Folder.list(folder));
      if (contents.bucketRegions().isEmpty()) {
        throw nothing(folder, contents);
      }
      return new OfflineAudit(contents, policy, clock);
    } catch (IOException unreadable) {
      throw new UnusableFolderException(
          folder + " cannot be read.", "Make it readable for yourself.");
    }
  }

  private static UnusableFolderException nothing(Path folder, FolderContents contents) {
    String first =
        contents.problems().stream()
            .findFirst()
            .map(problem ->
                " The first that cannot be used is "
                    + Printable.of(problem.file())
                    + ". "
                    + problem.problem())
            .orElse("");
    return new UnusableFolderException(
        "None of the %s files in %s lists buckets, as Macie or AWS Config does, so there is nothing to judge.%s"
            .formatted(contents.tally().files(), folder, first),
        "Put there what these commands print: aws macie2 describe-buckets, and aws macie2"
            + " get-findings; or let truelabel collect write such a folder.");
  }

  /** What the files hold. */
  public Tally tally() {
    return contents.tally();
  }

  /** Judges every bucket that the files list. */
  public SweepSummary run(SweepListener listener) {
    SweepPlan plan =
        SweepPlan.starting(
            clock.instant(), NO_ACCOUNT, List.copyOf(contents.bucketRegions()), false);
    return sweep.run(plan, listener).withFailures(failures());
  }

  /** Ends the judging soon; the result then says that it was cancelled. May be called any time. */
  public void stop() {
    sweep.stop();
  }

  private List<Failure> failures() {
    Stream<Failure> files = contents.problems().stream().map(OfflineAudit::failure);
    Stream<Failure> regions =
        contents.regions().stream()
            .filter(region -> !contents.bucketRegions().contains(region))
            .map(OfflineAudit::unlisted);
    return Stream.of(files, regions, undescribed().stream()).flatMap(it -> it).toList();
  }

  private Optional<Failure> undescribed() {
    return contents.undescribedJobs() == 0
        ? Optional.empty()
        : Optional.of(
            new Failure(
                "",
                "",
                "read how Macie looks",
                "Macie's list of jobs names %s that no file describes, so nobody knows what they look for."
                    .formatted(contents.undescribedJobs()),
                "Export each of them: aws macie2 describe-classification-job --job-id ID."));
  }

  private static Failure failure(FileProblem problem) {
    String lost =
        problem.lost().isEmpty() ? "" : " What it holds, or should hold, is not judged by.";
    return new Failure(
        "", "", "read " + problem.file(), problem.problem() + lost, problem.remedy());
  }

  private static Failure unlisted(String region) {
    return new Failure(
        region,
        "",
        "list the buckets",
        "There are findings of this Region, but no file lists its buckets. No bucket of this Region"
            + " was judged.",
        "Export them: aws macie2 describe-buckets --region " + region);
  }

  private static Sources sources(FolderContents contents, JudgedBy policy) {
    return new Sources(
        new OfflineInventory(contents, policy.policy().tagKeys()),
        new OfflineFindings(contents),
        contents.looks());
  }
}
