package io.truelabel.inventory;

import java.util.Set;

/** Reads AWS Config's inventory of a Region. */
@FunctionalInterface
interface ConfigSource {

  /**
   * Reads it. What goes wrong is in the answer, or noted with the account.
   *
   * @param accounts the accounts to ask
   */
  ConfigReading read(String region, Set<String> accounts);
}
