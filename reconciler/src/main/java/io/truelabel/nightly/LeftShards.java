package io.truelabel.nightly;

import io.truelabel.aws.StateBucket;
import io.truelabel.sweep.PlainJson;
import io.truelabel.sweep.Shard;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;

/** Remembers in the state bucket which shards a sweep did not come to, for the next one. */
final class LeftShards {

  static final String KEY = "plans/left.json";

  private final StateBucket bucket;

  LeftShards(StateBucket bucket) {
    this.bucket = bucket;
  }

  /** The shards that the last sweep left. */
  Set<Shard> read() throws IOException {
    var stored = bucket.find(KEY);
    return stored.isEmpty()
        ? Set.of()
        : Set.of(PlainJson.read(new ByteArrayInputStream(stored.get().content()), Shard[].class));
  }

  /** Remembers what this sweep left; nothing is written when it is the same. */
  void write(Set<Shard> before, Collection<Shard> left) throws IOException {
    if (before.equals(Set.copyOf(left))) {
      return;
    }
    var json = new ByteArrayOutputStream();
    PlainJson.write(left, json);
    bucket.write(KEY, "application/json", json.toByteArray());
  }
}
