package io.truelabel.standin.core;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every call that reached a service: all of them counted, the newest ones kept whole. */
public final class CallLog {
  /** How many calls are kept whole; a simulated year must not fill the memory. */
  public static final int KEPT = 20_000;

  private final Map<String, Long> counts = new TreeMap<>();
  private final Set<String> callers = new TreeSet<>();
  private final Deque<Entry> newest = new ArrayDeque<>();

  /**
   * One call.
   *
   * @param role the assumed role that called, empty for an account's own key
   * @param caller the role, else the name of the key
   * @param attempt what the client says in {@code amz-sdk-request}, empty when it says nothing
   * @param status the HTTP status answered, or 0 when the connection was cut
   */
  public record Entry(
      String service,
      String operation,
      String account,
      String region,
      String role,
      String caller,
      String requestId,
      String attempt,
      int status) {

    static Entry of(Call call, int status) {
      return new Entry(
          call.service(),
          call.operation(),
          call.account(),
          call.region(),
          call.caller().role(),
          call.caller().name(),
          call.id(),
          call.request().header("amz-sdk-request").orElse(""),
          status);
    }
  }

  synchronized void add(Entry entry) {
    counts.merge(entry.service() + ":" + entry.operation(), 1L, Long::sum);
    callers.add(entry.caller() + " " + entry.service() + ":" + entry.operation());
    newest.addLast(entry);
    if (newest.size() > KEPT) {
      newest.removeFirst();
    }
  }

  /** How often an operation was called, failed calls and repeated attempts included. */
  public synchronized long count(String service, String operation) {
    return counts.getOrDefault(service + ":" + operation, 0L);
  }

  public synchronized long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Counts by {@code service:Operation}, sorted. */
  public synchronized Map<String, Long> counts() {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** The newest {@value #KEPT} calls at most, oldest first. */
  public synchronized List<Entry> entries() {
    return List.copyOf(newest);
  }

  /** Who ever called what, as {@code caller service:Operation}; clearing forgets none of it. */
  public synchronized Set<String> callers() {
    return Collections.unmodifiableSet(new TreeSet<>(callers));
  }

  public synchronized void clear() {
    counts.clear();
    newest.clear();
  }
}
