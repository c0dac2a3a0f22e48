package io.truelabel.nightly;

/**
 * One part of the design made void, and how many nights it takes until that must show.
 *
 * <p>Each works from outside, on what the sweep finds in the state bucket and what AWS answers it,
 * so that what is deployed needs no switch.
 */
enum Mutant {
  /** The design as it is. */
  NONE(365),
  /** What Macie has forgotten is forgotten: findings live for 90 days. */
  NO_LEDGER(95),
  /** Nothing that was found is ever disproved. */
  NO_RETIREMENT(20),
  /** An object that was overwritten counts as gone. */
  NO_SUPERSEDED_STATE(20),
  /** That there were more objects than are remembered is forgotten. */
  CAP_IGNORED(30),
  /** The findings are read from the very moment at which the last sweep read them. */
  NO_OVERLAP(20),
  /** What only events told is lost. */
  NO_INBOX(20),
  /** Everybody believes Macie's old tags. */
  NO_LIVE_TAGS(24),
  /** Nothing is ever said. */
  ALWAYS_UNKNOWN(10);

  private final int nights;

  Mutant(int nights) {
    this.nights = nights;
  }

  int nights() {
    return nights;
  }
}
