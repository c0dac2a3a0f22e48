package io.truelabel.sampleorg;

import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All classification jobs of the organization, found by id. Safe for many threads. */
public final class Jobs {

  private final ConcurrentNavigableMap<String, Job> byId = new ConcurrentSkipListMap<>();

  /** Adds a job, or replaces the one of that id. */
  public void put(Job job) {
    byId.put(job.id(), job);
  }

  /** Changes one job; does nothing where there is none of that id. */
  public void change(String id, UnaryOperator<Job> change) {
    byId.computeIfPresent(id, (_, job) -> change.apply(job));
  }

  public Optional<Job> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every job by id. */
  public Stream<Job> all() {
    return byId.values().stream();
  }

  /** The jobs that an account made in a Region, by id. */
  public Stream<Job> createdBy(Shard creator) {
    return all().filter(job -> job.creator().equals(creator));
  }
}
