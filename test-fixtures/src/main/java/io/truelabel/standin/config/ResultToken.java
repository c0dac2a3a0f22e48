package io.truelabel.standin.config;

import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.PageToken;
import java.time.Instant;
import java.util.List;

/** What a rule's event carries and PutEvaluations asks back: which rule was invoked, and when. */
record ResultToken(Shard shard, String rule, Instant invokedAt) {
  private static final String KIND = "result-token";

  /** Real tokens have between 1 and 3 kB. */
  private static final String PADDING = "x".repeat(1_000);

  String text() {
    return PageToken.of(KIND, shard.account(), shard.region(), rule, invokedAt.toString(), PADDING);
  }

  static ResultToken read(String text) {
    List<String> parts = PageToken.parts(text, 6, ConfigErrors::resultToken);
    if (!parts.getFirst().equals(KIND)) {
      throw ConfigErrors.resultToken();
    }
    return new ResultToken(
        new Shard(parts.get(1), parts.get(2)), parts.get(3), Instant.parse(parts.get(4)));
  }
}
