package io.truelabel.sweep;

import io.truelabel.aws.FindingsRead;
import io.truelabel.evidence.Finding;
import java.util.function.Consumer;

/** Says what Macie found in a Region, over all accounts that the caller sees. */
@FunctionalInterface
public interface FindingSource {

  /**
   * Reads every finding of a Region once.
   *
   * <p>An exception from {@code each} ends the reading and comes out unchanged. Any other exception
   * means that the findings handed over so far are not all.
   *
   * @param each is given each finding as it arrives, from the calling thread
   */
  FindingsRead read(String region, Consumer<Finding> each);
}
