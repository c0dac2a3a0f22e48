package io.truelabel.cli;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.StateBucket;
import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.nightly.DeployedPolicy;
import io.truelabel.nightly.Estate;
import io.truelabel.nightly.RememberedNights;
import io.truelabel.report.History;
import io.truelabel.sweep.JudgedBy;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The option that names the bucket in which the nightly sweep keeps what must be remembered. */
final class StateBucketOption {

  private static final int MOVED = 301;

  @Option(
      names = "--state-bucket",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "The bucket in which the nightly sweep remembers what Macie found, and its policy."
              + " Otherwise only what Macie lists today is known.")
  String name = "";

  /** The same estate, with this bucket if one is named. */
  Estate in(Estate estate) {
    return estate.keepingIn(name);
  }

  /**
   * The policy that is kept in it; empty where it holds none, or no bucket is named.
   *
   * @param estate what {@link #in} gave
   * @throws CommandFailure when it cannot be read, or the policy cannot be used
   */
  Optional<JudgedBy> policy(Estate estate) {
    try (AwsClients clients = new AwsClients(estate.settings())) {
      Optional<StateBucket> state = estate.state(clients);
      return state.isEmpty() ? Optional.empty() : DeployedPolicy.find(state.get());
    } catch (NoSuchBucketException none) {
      throw CommandFailure.usage(
          "There is no bucket " + name + ".",
          "Name the one that the nightly sweep keeps its ledger in, or leave out --state-bucket.");
    } catch (S3Exception e) {
      throw e.statusCode() == MOVED ? elsewhere(estate) : e;
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "The policy in " + name + " cannot be used: " + e.getMessage(),
          "Name a policy with --policy, or have the deployment store it again.",
          e);
    }
  }

  /**
   * The nights before this one, as the nightly sweep remembers them; none where no bucket is named.
   *
   * @param warnings hears when they cannot be read
   */
  History nights(Estate estate, Screen warnings) {
    try (AwsClients clients = new AwsClients(estate.settings())) {
      Optional<StateBucket> state = estate.state(clients);
      if (state.isEmpty()) {
        return History.NONE;
      }
      RememberedNights.Earlier earlier = new RememberedNights(state.get()).read();
      earlier.problem().ifPresent(it -> new Sheet(warnings, 0).text(0, it, Ink.YELLOW));
      return earlier.nights();
    }
  }

  private CommandFailure elsewhere(Estate estate) {
    return CommandFailure.usage(
        "The bucket %s is not in %s.".formatted(name, estate.homeRegion()),
        "Set AWS_REGION to the Region of the bucket; --regions says where to judge.");
  }
}
