package io.truelabel.standin.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The faults that are in force. Deterministic: each counts the calls it concerns. */
public final class Faults {
  private final Map<Long, Armed> armed = new ConcurrentSkipListMap<>();
  private final AtomicLong ids = new AtomicLong();

  private record Armed(Fault fault, AtomicLong seen) {
    boolean hits(Call call) {
      return fault.concerns(call) && fault.turn().hits(seen.incrementAndGet());
    }
  }

  /** Puts a fault in force; the number takes it out again. */
  public long add(Fault fault) {
    long id = ids.incrementAndGet();
    armed.put(id, new Armed(fault, new AtomicLong()));
    return id;
  }

  /** Takes a fault out of force; does nothing when it is out already. */
  public void remove(long id) {
    armed.remove(id);
  }

  public void clear() {
    armed.clear();
  }

  /** What happens to this call, in the order in which the faults were added. */
  List<Failure> hitting(Call call) {
    return armed.values().stream()
        .filter(candidate -> candidate.hits(call))
        .map(hit -> hit.fault().failure())
        .toList();
  }
}
