package io.truelabel.sampleorg.living;

import static io.truelabel.sampleorg.Identifier.AWS_CREDENTIALS;
import static io.truelabel.sampleorg.Identifier.CREDIT_CARD_NUMBER;
import static io.truelabel.sampleorg.Identifier.NAME;
import static io.truelabel.sampleorg.Identifier.USA_SOCIAL_SECURITY_NUMBER;

import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Reach;
import java.util.List;

/** What owners are in the habit of doing. */
final class Habits {

  static final List<Detection> CUSTOMERS = List.of(USA_SOCIAL_SECURITY_NUMBER.found(50));
  static final List<Detection> CARDS = List.of(CREDIT_CARD_NUMBER.found(8));
  static final List<Detection> NOTHING = List.of();

  private static final List<List<Detection>> ANYTHING =
      List.of(
          NOTHING,
          NOTHING,
          CUSTOMERS,
          CARDS,
          List.of(NAME.found(1)),
          List.of(NAME.found(300), CREDIT_CARD_NUMBER.found(1)),
          List.of(AWS_CREDENTIALS.found(1)));

  private static final List<String> LABELS =
      List.of("public", "internal", "confidential", "restricted", "Restricted", "secret");

  private Habits() {}

  /** Puts something there once and forgets it: Macie's finding expires, the data stays. */
  static void forgets(Day day) {
    if (day.is(3, 400)) {
      day.owner().add(day.name(), 1, CUSTOMERS, day.moment());
    }
  }

  /**
   * Overwrites a file twice with the same data and, when Macie has read the last version, deletes
   * that: the one before is back, with its old time, and no run will ever read it.
   */
  static void thinksBetter(Day day) {
    Contents contents = day.owner().contents();
    String key = "customers.csv";
    if (day.is(2, 20)) {
      contents.write(day.name(), key, CUSTOMERS, day.morning());
      contents.write(day.name(), key, CUSTOMERS, day.morning().plusSeconds(60));
    } else if (day.is(3, 20)) {
      contents.bringBack(day.name(), key, day.morning());
    } else if (day.is(16, 20)) {
      contents.empty(day.name(), day.morning());
    }
  }

  /** Exports the customers every night into the same file. */
  static void exportsNightly(Day day) {
    day.owner().contents().write(day.name(), "nightly/customers.csv", CUSTOMERS, day.lateAtNight());
  }

  /** Adds more objects than are remembered, and cleans up half, then the rest, within weeks. */
  static void hoards(Day day) {
    if (day.is(5, 60)) {
      day.owner().add(day.name(), 4 + day.random().nextInt(3), CUSTOMERS, day.moment());
    } else if (day.is(20, 60)) {
      day.owner().deleteLast(day.name(), 3, day.moment());
    } else if (day.is(45, 60)) {
      day.owner().contents().empty(day.name(), day.moment());
    }
  }

  /** The same over months: what is not remembered outlives its findings. */
  static void hoardsForLong(Day day) {
    if (day.is(2, 200)) {
      day.owner().add(day.name(), 6, CARDS, day.moment());
    } else if (day.is(120, 200)) {
      day.owner().deleteLast(day.name(), 3, day.moment());
    } else if (day.is(170, 200)) {
      day.owner().contents().empty(day.name(), day.moment());
    }
  }

  /**
   * Adds five objects every fortnight, and takes away those that Macie reported last: on the day
   * after a sweep has read everything, so that it is long until the next one does.
   */
  static void turnsOver(Day day) {
    if (day.is(2, 14)) {
      day.owner().add(day.name(), 5, CUSTOMERS, day.morning());
    } else if (day.is(9, 14)) {
      day.owner().deleteLast(day.name(), 3, day.morning());
    } else if (day.is(15, 14)) {
      day.owner().contents().empty(day.name(), day.morning());
    }
  }

  /** Puts something there once a week, and takes it away before the next week begins. */
  static void leavesWeekly(Day day) {
    if (day.is(1, 7)) {
      day.owner().contents().empty(day.name(), day.morning());
    } else if (day.is(2, 7)) {
      day.owner().add(day.name(), 1, CUSTOMERS, day.morning());
    }
  }

  /** Keeps cards, and changes the label every other day, always when Macie will not look. */
  static void hesitates(Day day) {
    if (day.is(1, 400)) {
      day.owner().add(day.name(), 1, CARDS, day.morning());
    }
    if (day.is(1, 4)) {
      day.owner().relabel(day.name(), "restricted", day.morning());
    } else if (day.is(3, 4)) {
      day.owner().relabel(day.name(), "internal", day.morning());
    }
  }

  /** Leaves sensitive data about, and cleans up days later: by deleting, or by a clean copy. */
  static void cleansUp(Day day) {
    Contents contents = day.owner().contents();
    if (contents.keys(day.name()).isEmpty()) {
      if (day.oneIn(3)) {
        day.owner().add(day.name(), 2, day.oneOf(List.of(CUSTOMERS, CARDS)), day.moment());
      }
    } else if (day.oneIn(8)) {
      contents.empty(day.name(), day.moment());
    } else if (day.oneIn(8)) {
      contents
          .keys(day.name())
          .forEach(key -> contents.write(day.name(), key, NOTHING, day.moment()));
    }
  }

  /** Overwrites three files again and again, with the same bytes, the same data or other data. */
  static void rewrites(Day day) {
    Contents contents = day.owner().contents();
    for (String key : List.of("a.csv", "b.csv", "c.csv")) {
      if (day.oneIn(12)) {
        contents.touch(day.name(), key, day.moment());
      } else if (day.oneIn(6)) {
        contents.write(day.name(), key, day.oneOf(ANYTHING), day.moment());
      } else if (day.oneIn(30)) {
        contents.delete(day.name(), key, day.moment());
      }
    }
  }

  /** Keeps cards, and cannot decide on a label. */
  static void relabels(Day day) {
    if (day.is(1, 400)) {
      day.owner().add(day.name(), 1, CARDS, day.moment());
    }
    if (day.oneIn(15)) {
      day.owner().unlabel(day.name(), day.moment());
    } else if (day.oneIn(3)) {
      day.owner().relabel(day.name(), day.oneOf(LABELS), day.moment());
    }
  }

  /** Opens the bucket to everybody and closes it again. */
  static void opens(Day day) {
    if (day.oneIn(6)) {
      day.owner().reach(day.name(), day.oneOf(List.of(Reach.PUBLIC, Reach.PRIVATE)));
    }
  }

  /** Leaves data about, and lets a suppression rule archive what Macie says of it. */
  static void archives(Day day) {
    cleansUp(day);
    if (day.oneIn(10)) {
      day.owner().archive(day.name());
    }
  }

  /** Deletes the bucket; a day or two later, its own account or another takes the name. */
  static void movesAbout(Day day) {
    if (!day.bucket().exists()) {
      Emigration.of(day).create();
    } else if (day.oneIn(14)) {
      day.owner().delete(day.name(), day.moment());
    } else {
      cleansUp(day);
    }
  }
}
