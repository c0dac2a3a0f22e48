package io.truelabel.bench;

import java.io.IOException;
import java.net.URI;

/** Starts stand-ins for AWS, each as a process of its own. */
@FunctionalInterface
public interface StandIns {

  /**
   * Starts one and waits until it listens.
   *
   * @param organization what it is to hold, such as {@code compliant:1:1000:0}
   */
  Running start(String organization) throws IOException;

  /** A stand-in that listens until it is closed. */
  interface Running extends AutoCloseable {

    /** Where it answers. */
    URI endpoint();

    @Override
    void close();
  }
}
