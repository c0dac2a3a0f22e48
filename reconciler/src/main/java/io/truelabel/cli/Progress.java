package io.truelabel.cli;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.sweep.SweepListener;

/** Shows how a sweep gets on, until it is closed. */
interface Progress extends SweepListener, AutoCloseable {

  /** A bar where somebody watches, lines where nobody does. */
  static Progress on(Screen screen) {
    return screen.interactive() ? new BarProgress(screen) : new LineProgress(screen);
  }

  /** Shows nothing. */
  static Progress none() {
    return () -> {};
  }

  @Override
  void close();
}
