package io.truelabel.heal;

import java.util.List;

/**
 * What came of comparing AWS Config with the sweep; every list is sorted.
 *
 * @param compared whether it was compared at all: not when only Macie was asked for buckets, nor in
 *     a sweep that was stopped
 * @param asked the rules that show something else, account by account, and are to judge again
 * @param divergent what cannot agree by judging again, with the reason
 * @param lines what is the matter with the rules of an account
 * @param rulesWithoutResults how many rules are missing or show nothing where they should, each
 *     counted in each account and Region
 */
public record Healing(
    boolean compared,
    List<Asked> asked,
    List<Divergence> divergent,
    List<ConfigLine> lines,
    long rulesWithoutResults) {

  /** Nothing was compared. */
  public static final Healing NONE = new Healing(false, List.of(), List.of(), List.of(), 0);

  public Healing {
    asked = asked.stream().sorted().toList();
    divergent = divergent.stream().sorted().toList();
    lines = lines.stream().sorted().toList();
  }

  /** This and what else was found; each cause of an account is one line. */
  public Healing with(List<ConfigLine> more) {
    return more.isEmpty()
        ? this
        : Healings.sum(List.of(this, new Healing(true, List.of(), List.of(), more, 0)));
  }

  /**
   * Whether everything could be compared, and asked for where it was to be.
   *
   * <p>A difference is a result and no failure, and so is a rule that shows nothing: the sweep
   * knows what is true, and says so.
   */
  public boolean complete() {
    return lines.stream().noneMatch(line -> line.kind() == ConfigLine.Kind.UNREAD);
  }
}
