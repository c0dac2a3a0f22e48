package io.truelabel.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, and then remembered for all threads. */
final class Once<T> {

  private final Supplier<T> source;
  private @Nullable T value;

  Once(Supplier<T> source) {
    this.source = source;
  }

  synchronized T get() {
    T known = value == null ? source.get() : value;
    value = known;
    return known;
  }
}
