package io.truelabel.evidence;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What Macie looks for when it looks. */
public sealed interface Selection {
  /** Whether it is known to look for an identifier. */
  boolean looksFor(Identifier identifier);

  /** Could not be read, so nothing is known to be looked for. */
  record Unknown() implements Selection {
    @Override
    public boolean looksFor(Identifier identifier) {
      return false;
    }
  }

  /**
   * Could be read.
   *
   * @param managed which of Macie's own identifiers
   * @param custom names of the custom identifiers
   */
  record Known(Managed managed, Set<String> custom) implements Selection {
    /** Keeps a sorted, unmodifiable copy of the names. */
    public Known {
      custom = Collections.unmodifiableSortedSet(new TreeSet<>(custom));
    }

    @Override
    public boolean looksFor(Identifier identifier) {
      return switch (identifier) {
        case Identifier.Managed it -> managed.includes(it.name());
        case Identifier.Custom it -> custom.contains(it.name());
      };
    }
  }

  /** Which of Macie's own identifiers are in use. */
  sealed interface Managed {
    /** Whether an identifier is in use. */
    boolean includes(String id);

    /**
     * All that Macie has or will have, without some.
     *
     * @param excluded Macie's ids of those left out
     */
    record AllBut(Set<String> excluded) implements Managed {
      /** Keeps a sorted, unmodifiable copy. */
      public AllBut {
        excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
      }

      @Override
      public boolean includes(String id) {
        return !excluded.contains(id);
      }
    }

    /**
     * These alone.
     *
     * @param included Macie's ids
     */
    record Only(Set<String> included) implements Managed {
      /** Keeps a sorted, unmodifiable copy. */
      public Only {
        included = Collections.unmodifiableSortedSet(new TreeSet<>(included));
      }

      @Override
      public boolean includes(String id) {
        return included.contains(id);
      }
    }
  }
}
