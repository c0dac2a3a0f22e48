package io.truelabel.policyfile;

/**
 * A place in the file.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
record Place(int line, int column) {

  static final Place START = new Place(1, 1);
}
