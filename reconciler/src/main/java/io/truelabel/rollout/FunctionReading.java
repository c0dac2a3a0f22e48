package io.truelabel.rollout;

import static java.util.Objects.requireNonNullElse;

import io.truelabel.aws.AwsClients;
import io.truelabel.heal.ConfigLine;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Reads for which accounts AWS Config may invoke the functions of the rules in a Region. */
final class FunctionReading {
  /** What satellite.yaml calls them, and the alias that the rules invoke. */
  static final List<String> FUNCTIONS =
      List.of("truelabel-label", "truelabel-contents", "truelabel-coverage");

  static final String ALIAS = "live";

  private final LambdaClient lambda;
  private final RolloutLines words;

  FunctionReading(AwsClients clients, String region, RolloutLines words) {
    this.lambda = clients.client(LambdaClient.class, LambdaClient::builder, region);
    this.words = words;
  }

  private record Door(String function, InvokePolicy policy) {}

  /** A line for each of these accounts that is not let in; whatever fails is a line too. */
  List<ConfigLine> leftOut(Set<String> expected) {
    try {
      List<Door> doors =
          FUNCTIONS.stream()
              .map(function -> new Door(function, InvokePolicy.of(policy(function))))
              .toList();
      return Stream.concat(
              silent(doors),
              expected.stream().sorted().flatMap(account -> notPermitted(account, doors)))
          .toList();
    } catch (SdkException e) {
      return List.of(words.functionsUnread(e));
    }
  }

  private String policy(String function) {
    try {
      return requireNonNullElse(
          lambda.getPolicy(request -> request.functionName(function).qualifier(ALIAS)).policy(),
          "");
    } catch (ResourceNotFoundException none) {
      return "";
    }
  }

  /**
   * A policy that says nothing of AWS Config is not one that left somebody out: no account could
   * have been installed with it, so it is not the one that counts.
   */
  private Stream<ConfigLine> silent(List<Door> doors) {
    List<String> silent =
        doors.stream().filter(door -> door.policy().silent()).map(Door::function).toList();
    return silent.isEmpty() ? Stream.empty() : Stream.of(words.functionsSilent(silent));
  }

  private Stream<ConfigLine> notPermitted(String account, List<Door> doors) {
    List<String> closed =
        doors.stream()
            .filter(door -> !door.policy().silent() && !door.policy().admits(account))
            .map(Door::function)
            .toList();
    return closed.isEmpty() ? Stream.empty() : Stream.of(words.notPermitted(account, closed));
  }
}
