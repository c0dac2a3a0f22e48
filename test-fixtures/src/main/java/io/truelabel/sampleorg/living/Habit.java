package io.truelabel.sampleorg.living;

/** What the owner of one bucket does on one day. */
@FunctionalInterface
interface Habit {

  void live(Day day);
}
