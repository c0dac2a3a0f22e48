package io.truelabel.sweep;

/**
 * Where a sweep reads from.
 *
 * @param objects says what became of objects in which something was found
 */
public record Sources(Inventory inventory, FindingSource findings, ObjectSource objects) {

  /** These, with objects looked up elsewhere. */
  Sources looking(ObjectSource elsewhere) {
    return new Sources(inventory, findings, elsewhere);
  }
}
