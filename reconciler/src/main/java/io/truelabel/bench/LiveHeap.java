package io.truelabel.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Tells how much memory was really in use: the most that any full collection left. */
final class LiveHeap {
  private static final String FULL = "end of major GC";

  private final Set<String> pools =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toSet());
  private final AtomicLong most = new AtomicLong();

  private LiveHeap() {}

  /** Watches every collection from now on. */
  static LiveHeap watch() {
    LiveHeap heap = new LiveHeap();
    ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(NotificationEmitter.class::isInstance)
        .map(NotificationEmitter.class::cast)
        .forEach(it -> it.addNotificationListener((news, _) -> heap.hear(news), null, null));
    return heap;
  }

  private void hear(Notification news) {
    if (news.getUserData() instanceof CompositeData data) {
      var collection = GarbageCollectionNotificationInfo.from(data);
      if (collection.getGcAction().equals(FULL)) {
        note(left(collection));
      }
    }
  }

  private long left(GarbageCollectionNotificationInfo collection) {
    return collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
        .filter(pool -> pools.contains(pool.getKey()))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }

  /** The most so far, in bytes, what is in use now included. */
  long bytes() {
    System.gc();
    note(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    return most.get();
  }

  private void note(long bytes) {
    most.accumulateAndGet(bytes, Math::max);
  }
}
