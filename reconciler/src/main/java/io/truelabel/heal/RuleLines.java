package io.truelabel.heal;

import io.truelabel.aws.MemberRole;
import io.truelabel.heal.ConfigLine.Kind;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.sweep.Shard;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Says what is the matter with the rules of an account, and what to do. */
final class RuleLines {
  private static final int FORBIDDEN = 403;

  private RuleLines() {}

  static Stream<ConfigLine> missing(Shard shard, List<String> rules) {
    return rules.isEmpty()
        ? Stream.empty()
        : Stream.of(
            line(
                shard,
                Kind.NO_RULE,
                "There is no rule %s, so AWS Config shows nothing of what it would judge."
                    .formatted(String.join(", nor ", rules)),
                "Install the conformance pack in this account and Region. Where the account is new, run"
                    + " the installation again: it lets the account use the rules' functions."));
  }

  static Stream<ConfigLine> silent(Shard shard, List<String> rules) {
    return rules.isEmpty()
        ? Stream.empty()
        : Stream.of(
            line(
                shard,
                Kind.NO_RESULTS,
                "There is no result of the rule %s, although there are buckets to judge. Its"
                        .formatted(String.join(", nor of ", rules))
                    + " conformance pack looks compliant all the same.",
                "Look into the log of the rule's function, and whether AWS Config of this account"
                    + " may invoke it."));
  }

  static ConfigLine notAdmitted(Shard shard) {
    return line(
        shard,
        Kind.NOT_ADMITTED,
        "The list of the installation does not name this account, so the functions behind the rules"
            + " refuse it, and AWS Config shows nothing new of its buckets.",
        "Run the installation again: it takes in every account of the organization.");
  }

  static ConfigLine tooSoon(Asked asked) {
    return line(
        new Shard(asked.account(), asked.region()),
        Kind.TOO_SOON,
        "The rules were asked too recently to judge again, so AWS Config still shows something"
            + " else than this report.",
        "Nothing is to be done: the next sweep asks again.");
  }

  static ConfigLine unread(Shard shard, RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    boolean forbidden =
        cause instanceof AwsServiceException refused && refused.statusCode() == FORBIDDEN;
    return line(
        shard,
        Kind.UNREAD,
        diagnosis.problem() + " What AWS Config shows was not compared with this report.",
        forbidden
            ? "Let the role %s of this account be assumed, and let it read and start the rules."
                .formatted(MemberRole.EVALUATOR.roleName())
            : diagnosis.remedy());
  }

  private static ConfigLine line(Shard shard, Kind kind, String problem, String remedy) {
    return new ConfigLine(shard.account(), List.of(shard.region()), kind, problem, remedy);
  }
}
