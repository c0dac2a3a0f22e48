package io.truelabel.offline;

import io.truelabel.aws.MacieBucket;
import io.truelabel.buckets.ConfigBucket;
import io.truelabel.evidence.BucketId;
import io.truelabel.offline.FileProblem.Loss;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that the files of a folder say, except the findings themselves: of these only where they are,
 * so that memory grows with buckets.
 */
final class FolderContents {
  private final SortedMap<BucketId, SeenBucket> buckets = new TreeMap<>();
  private final Map<DataFile, Set<String>> findingFiles = new LinkedHashMap<>();
  private final SortedMap<BucketId, ConfigBucket> configBuckets = new TreeMap<>();
  private final Looks looks = new Looks();
  private final List<FileProblem> problems = new ArrayList<>();
  private final NameSet listed = new NameSet();
  private final NameSet found = new NameSet();
  private final NameSet archived = new NameSet();
  private final Set<String> administrators = new HashSet<>();
  private final Set<String> heard = new HashSet<>();
  private int emptyListings;
  private long files;
  private long findings;
  private long analyzed;
  private long jobs;
  private long leftOut;
  private long hidden;
  private long undescribedJobs;

  /** Reads every file: first for Macie's settings, then for everything. */
  static FolderContents of(Folder folder) {
    FolderContents contents = new FolderContents();
    contents.problems.addAll(folder.problems());
    contents.hidden = folder.hidden();
    MacieSettings settings = MacieSettings.in(folder);
    contents.undescribedJobs = settings.undescribedJobs();
    folder.files().forEach(file -> contents.read(file, settings));
    return contents;
  }

  private void read(DataFile file, MacieSettings settings) {
    FileContents reading = new FileContents(file, this, settings);
    problems.addAll(reading.read());
    files++;
  }

  void add(SeenBucket bucket) {
    buckets.merge(bucket.bucket().id(), bucket, SeenBucket::newer);
  }

  void addFinding(DataFile file, FindingJson finding) {
    findings++;
    looks.addFound(finding);
    findingFiles.computeIfAbsent(file, _ -> new TreeSet<>()).add(finding.region());
    if (finding.isArchived()) {
      archived.add(finding.id());
      archived.add(finding.object());
    }
    if (!finding.jobOwner().isEmpty() && !finding.jobOwner().equals(finding.account())) {
      administrators.add(finding.jobOwner());
    }
  }

  /** A finding is there, whether anything is judged by it or not. */
  void addId(FindingJson finding) {
    found.add(finding.id());
    addHeard(finding);
  }

  /** Somebody asked Macie what it found in this Region. */
  private void addHeard(FindingJson finding) {
    if (FindingJson.isRegion(finding.region())) {
      heard.add(finding.region());
    }
  }

  void addListed(String id) {
    listed.add(id);
  }

  void addEmptyListing() {
    emptyListings++;
  }

  void add(ConfigBucket bucket) {
    configBuckets.put(bucket.id(), bucket);
  }

  void addJob() {
    jobs++;
  }

  /** An object was analyzed, whatever was found in it. */
  void addLook(FindingJson result) {
    looks.addLook(result);
  }

  void addAnalyzed(FindingJson result) {
    analyzed++;
    looks.addClean(result);
    addHeard(result);
  }

  void addLeftOut() {
    leftOut++;
  }

  /** The buckets that Macie lists, in order. */
  List<MacieBucket> buckets(String region) {
    return buckets.values().stream()
        .map(SeenBucket::bucket)
        .filter(bucket -> bucket.id().region().equals(region))
        .map(looks::seen)
        .toList();
  }

  /** The buckets that AWS Config lists. */
  Map<BucketId, ConfigBucket> configBuckets(String region) {
    Map<BucketId, ConfigBucket> listed = new TreeMap<>(configBuckets);
    listed.keySet().removeIf(bucket -> !bucket.region().equals(region));
    return listed;
  }

  /** Whether any file comes from AWS Config. */
  boolean hasConfig() {
    return !configBuckets.isEmpty();
  }

  /** Whether AWS Config lists buckets of an account. */
  boolean isRecorded(String account) {
    return configBuckets.keySet().stream().anyMatch(it -> it.accountId().equals(account));
  }

  /** What Macie found in objects when it looked at them again. */
  Looks looks() {
    return looks;
  }

  /** The files that hold findings of a Region. */
  List<DataFile> findingFiles(String region) {
    return findingFiles.entrySet().stream()
        .filter(entry -> entry.getValue().contains(region))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The Regions whose buckets are listed. */
  NavigableSet<String> bucketRegions() {
    NavigableSet<String> regions = new TreeSet<>();
    buckets.keySet().forEach(bucket -> regions.add(bucket.region()));
    configBuckets.keySet().forEach(bucket -> regions.add(bucket.region()));
    return regions;
  }

  /** The Regions that anything is said of. */
  NavigableSet<String> regions() {
    NavigableSet<String> regions = bucketRegions();
    findingFiles.values().forEach(regions::addAll);
    return regions;
  }

  /** The Regions with buckets and without any findings, which nobody may have asked for. */
  NavigableSet<String> silentRegions() {
    NavigableSet<String> silent = bucketRegions();
    silent.removeAll(heard);
    return silent;
  }

  /** How many answers say that there are no findings; they do not say in which Region. */
  int emptyListings() {
    return emptyListings;
  }

  /** How many findings exist by Macie's list of them, and are in no file. */
  long missingFindings() {
    return listed.notIn(found);
  }

  /** How many jobs exist by Macie's list of them, and are described in no file. */
  long undescribedJobs() {
    return undescribedJobs;
  }

  /** Whether any file says that a finding, or the finding in an object, was archived. */
  boolean isArchived(String findingOrObject) {
    return archived.contains(findingOrObject);
  }

  /**
   * Whether a finding comes from a job that a member made itself. Who made jobs over buckets of
   * others is an administrator; where nobody did, the one account that there is administers itself.
   */
  boolean isMembersOwn(FindingJson finding) {
    return !finding.jobOwner().isEmpty()
        && !administrators.isEmpty()
        && !administrators.contains(finding.jobOwner());
  }

  List<FileProblem> problems() {
    return List.copyOf(problems);
  }

  boolean lost(Loss loss) {
    return problems.stream().anyMatch(problem -> problem.lost().contains(loss));
  }

  Tally tally() {
    return new Tally(
        files, buckets.size(), findings, analyzed, configBuckets.size(), jobs, leftOut, hidden);
  }
}
