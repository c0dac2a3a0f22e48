package io.truelabel.nightly;

import java.io.IOException;
import java.net.URI;

/** One night in a process of its own, to be killed. */
final class SweepInOwnProcess {

  private SweepInOwnProcess() {}

  public static void main(String[] args) throws IOException {
    SmallEstate.sweep(URI.create(args[0]));
  }
}
