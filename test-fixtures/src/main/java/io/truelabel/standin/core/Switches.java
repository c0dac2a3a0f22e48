package io.truelabel.standin.core;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Behaviour of AWS that is not documented: off is what the stand-in does unless told. */
public final class Switches {
  private final Set<Switch> on = Collections.synchronizedSet(EnumSet.noneOf(Switch.class));

  public boolean isOn(Switch which) {
    return on.contains(which);
  }

  public void turnOn(Switch which) {
    on.add(which);
  }

  public void turnOff(Switch which) {
    on.remove(which);
  }
}
