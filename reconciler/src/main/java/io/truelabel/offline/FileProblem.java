package io.truelabel.offline;

import java.util.EnumSet;
import java.util.Set;

/**
 * A file that could not be used, or not to its end.
 *
 * @param file how people know it
 * @param problem what is the matter with it, as a sentence
 * @param remedy what to do, as a sentence
 * @param lost what may be missing for that reason
 */
record FileProblem(String file, String problem, String remedy, Set<Loss> lost) {

  /** What a file may have held that is now missing. */
  enum Loss {
    BUCKETS,
    FINDINGS
  }

  FileProblem {
    lost = Set.copyOf(lost);
  }

  /** A file that certainly held nothing to judge by. */
  static FileProblem stranger(String file, String problem, String remedy) {
    return new FileProblem(file, problem, remedy, Set.of());
  }

  /** A file that may have held anything. */
  static FileProblem unreadable(String file, String problem, String remedy) {
    return new FileProblem(file, problem, remedy, EnumSet.allOf(Loss.class));
  }
}
