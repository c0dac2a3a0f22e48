package io.truelabel.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What was told of one bucket, so that nothing is told twice and nothing is forgotten.
 *
 * @param said the violations that were told of and that still stand, sorted by kind
 * @param since when the first of them was told of; the epoch when nothing was
 * @param last when anything was last told
 * @param owner whether the owner was told too, and not the security team alone
 * @param level the level that the label declared then; empty when there was none
 * @param waiver the last day of the waiver whose end was announced; {@link LocalDate#MIN} for none
 */
public record Told(
    List<Said> said, Instant since, Instant last, Owner owner, String level, LocalDate waiver) {

  /** Whether an owner was told. */
  public enum Owner {
    /** By whatever topic took the message. */
    TOLD,
    /** The policy did not say so. */
    OBSERVED,
    /** The policy said so, but no topic took the message. */
    UNREACHED
  }

  private static final Told NOTHING =
      new Told(List.of(), Instant.EPOCH, Instant.EPOCH, Owner.OBSERVED, "", LocalDate.MIN);

  public Told {
    said = said.stream().sorted().toList();
  }

  /** Nobody was told anything. */
  public static Told nothing() {
    return NOTHING;
  }

  /** This, where that became of the owner. */
  public Told withOwner(Owner now) {
    return new Told(said, since, last, now, level, waiver);
  }

  /** This, and what else was told before. */
  public Told also(Told before) {
    List<Said> all = new ArrayList<>(said);
    before.said.stream()
        .filter(it -> said.stream().noneMatch(own -> own.kind().equals(it.kind())))
        .forEach(all::add);
    return new Told(all, since, last, owner, level, waiver);
  }

  /** This, or another if that was told later. */
  public Told orLater(Told other) {
    return other.last.isBefore(last) ? this : other;
  }

  /** Whether a violation that was told of still stands. */
  public boolean open() {
    return !said.isEmpty();
  }
}
