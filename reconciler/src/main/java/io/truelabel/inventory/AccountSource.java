package io.truelabel.inventory;

/** Says which accounts there are. */
@FunctionalInterface
interface AccountSource {

  /**
   * The accounts.
   *
   * @param notes is told when nobody says
   */
  Accounts read(AccountNotes notes);
}
