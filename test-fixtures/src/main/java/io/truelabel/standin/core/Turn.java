package io.truelabel.standin.core;

/** Which of the matching calls a fault hits, counted from 1 since the fault was added. */
public sealed interface Turn {

  boolean hits(long number);

  /** The first {@code count} calls. */
  record First(long count) implements Turn {
    @Override
    public boolean hits(long number) {
      return number <= count;
    }
  }

  /** Every {@code step}-th call. */
  record Every(long step) implements Turn {
    @Override
    public boolean hits(long number) {
      return number % step == 0;
    }
  }

  /** All calls from this number on. */
  record From(long start) implements Turn {
    @Override
    public boolean hits(long number) {
      return number >= start;
    }
  }
}
