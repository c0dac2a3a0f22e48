package io.truelabel.config;

import io.truelabel.aws.ConfigAccount;
import java.util.List;
import java.util.stream.Gatherers;
import software.amazon.awssdk.services.config.model.Evaluation;

/** Hands results in to Config, in batches, until Config has stored them all. */
final class Evaluations {

  /** Config fails single results of a batch; it is asked this often in all. */
  private static final int ATTEMPTS = 3;

  private final ConfigAccount config;
  private final String resultToken;

  Evaluations(ConfigAccount config, String resultToken) {
    this.config = config;
    this.resultToken = resultToken;
  }

  /**
   * Hands in any number of results; none needs no call.
   *
   * @throws EvaluationsFailedException if Config did not store all of them in the end; then Lambda
   *     repeats the event after a while, which is safe: the same result is the same result
   */
  void put(List<Evaluation> evaluations) {
    List<Evaluation> left = evaluations;
    for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
      left = putOnce(left);
    }
    if (!left.isEmpty()) {
      throw new EvaluationsFailedException(left.size(), evaluations.size());
    }
  }

  private List<Evaluation> putOnce(List<Evaluation> evaluations) {
    return evaluations.stream()
        .gather(Gatherers.windowFixed(ConfigAccount.PAGE))
        .flatMap(batch -> config.put(resultToken, batch).stream())
        .toList();
  }
}
