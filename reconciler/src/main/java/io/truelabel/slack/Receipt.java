package io.truelabel.slack;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was posted of one message of the stream.
 *
 * @param holder the invocation that posts it; Lambda repeats one that failed under the same id
 * @param since when it began
 * @param posted the channels that have it
 * @param done whether all have it
 */
record Receipt(String holder, Instant since, List<String> posted, boolean done) {
  Receipt {
    posted = List.copyOf(posted);
  }

  static Receipt begun(String holder, Instant now) {
    return new Receipt(holder, now, List.of(), false);
  }

  Receipt taken(String by, Instant now) {
    return new Receipt(by, now, posted, false);
  }

  Receipt with(String channel) {
    List<String> all = Stream.concat(posted.stream(), Stream.of(channel)).toList();
    return new Receipt(holder, since, all, done);
  }

  Receipt finished() {
    return new Receipt(holder, since, posted, true);
  }
}
