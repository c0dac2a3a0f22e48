package io.truelabel.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole policy: which levels and tags exist, which evidence needs which level, how far a bucket
 * may be open, whom to alert, and what is left out or waived.
 *
 * <p>Every level in it is one of {@code levels}.
 *
 * @param levels the scale
 * @param tagKeys the tags that make a label
 * @param unlabeled the level as which a bucket without a usable label is judged
 * @param contents the requirements, in the order of the file
 * @param exposure how far a bucket may be open
 * @param coverage how soon and how often Macie must look
 * @param alerts whom to tell
 * @param teams the teams that get numbers of their own
 * @param exclusions buckets that are not judged, in the order of the file
 * @param waivers violations that were accepted, in the order of the file
 * @param findings which findings count
 */
public record Policy(
    Levels levels,
    TagKeys tagKeys,
    Level unlabeled,
    List<Requirement> contents,
    ExposureLimits exposure,
    CoverageRules coverage,
    Alerts alerts,
    Teams teams,
    List<Exclusion> exclusions,
    List<Waiver> waivers,
    FindingsRules findings) {

  public Policy {
    contents = List.copyOf(contents);
    exclusions = List.copyOf(exclusions);
    waivers = List.copyOf(waivers);
    checkLevels(levels, Stream.of(unlabeled));
    checkLevels(levels, exposed(exposure));
    checkLevels(levels, contents.stream().flatMap(Policy::required));
    checkLevels(levels, waivers.stream().map(Waiver::upTo));
  }

  /** The first exclusion, in the order of the file, that leaves the bucket out. */
  public Optional<Exclusion> exclusionOf(String account, String bucket) {
    return exclusions.stream().filter(it -> it.buckets().selects(account, bucket)).findFirst();
  }

  /** The waivers for a bucket, in the order of the file, whether in force or not. */
  public List<Waiver> waiversOf(String account, String bucket) {
    return waivers.stream().filter(it -> it.buckets().selects(account, bucket)).toList();
  }

  private static Stream<Level> exposed(ExposureLimits limits) {
    return Stream.of(limits.publicAccess(), limits.sharedOutside(), limits.replicatedOutside());
  }

  private static Stream<Level> required(Requirement requirement) {
    return switch (requirement.demand()) {
      case Demand.Requires requires -> Stream.of(requires.level());
      case Demand.Forbidden _ -> Stream.empty();
    };
  }

  private static void checkLevels(Levels levels, Stream<Level> used) {
    used.forEach(
        level -> Check.that(levels.ascending().contains(level), "not a level here: " + level));
  }
}
