package io.truelabel.sampleorg;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** All SNS topics of the organization, by ARN. Safe for many threads. */
public final class Topics {

  private final String partition;
  private final NavigableMap<String, Topic> byArn = new ConcurrentSkipListMap<>();

  Topics(String partition) {
    this.partition = partition;
  }

  /** Adds a topic, or replaces the one of that ARN. */
  public void put(Topic topic) {
    byArn.put(topic.arn(partition), topic);
  }

  /** Deletes a topic; does nothing where there is none of that ARN. */
  public void remove(String arn) {
    byArn.remove(arn);
  }

  public Optional<Topic> withArn(String arn) {
    return Optional.ofNullable(byArn.get(arn));
  }

  public Stream<Topic> all() {
    return byArn.values().stream();
  }
}
