package io.truelabel.inventory;

import io.truelabel.sweep.StopSign;
import java.util.Set;

/** Reads AWS Config's inventory of a Region. */
@FunctionalInterface
interface ConfigSource {

  /**
   * Reads it. What goes wrong is in the answer, or noted with the account.
   *
   * @param accounts the accounts to ask
   * @param stop once raised, no further page is read, and the answer is not to be used
   */
  ConfigReading read(String region, Set<String> accounts, StopSign stop);
}
