package io.truelabel.aws;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.macie2.model.AccessDeniedException;

/**
 * What Macie could not be asked, each told once, while everything else is read.
 *
 * <p>Whoever gets no answer must take it as unknown.
 */
final class Unread {

  private final Set<String> told = new ConcurrentSkipListSet<>();
  private final Set<String> denied = new ConcurrentSkipListSet<>();

  /**
   * The answer; empty when AWS fails. What it denied once it would deny again, so that is not asked
   * again.
   */
  <T> Optional<T> ask(String operation, Supplier<T> question) {
    if (denied.contains(operation)) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.get());
    } catch (AccessDeniedException e) {
      denied.add(operation);
      told.add(sentence(operation, e));
      return Optional.empty();
    } catch (SdkException e) {
      told.add(sentence(operation, e));
      return Optional.empty();
    }
  }

  /** One sentence for each. */
  List<String> sentences() {
    return List.copyOf(told);
  }

  private static String sentence(String operation, SdkException failure) {
    return "Macie's answer to %s is missing: %s.".formatted(operation, reason(failure));
  }

  private static String reason(SdkException failure) {
    return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
        ? service.awsErrorDetails().errorCode()
        : failure.getClass().getSimpleName();
  }
}
