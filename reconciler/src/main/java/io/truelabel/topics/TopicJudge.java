package io.truelabel.topics;

import io.truelabel.alert.Via;
import io.truelabel.aws.MemberRole;
import io.truelabel.label.TopicArn;
import io.truelabel.sweep.PlainJson;
import io.truelabel.topics.TopicTrouble.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what is wrong with a topic: a pure function of its use and what AWS says of it. */
final class TopicJudge {
  private static final String PUBLISH = "sns:Publish";
  private static final List<String> LOOK =
      List.of("sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic");

  private final String central;
  private final TopicUse use;
  private final TopicArn topic;
  private final List<TopicTrouble> troubles = new ArrayList<>();

  private TopicJudge(String central, TopicUse use) {
    this.central = central;
    this.use = use;
    this.topic = use.topic();
  }

  static List<TopicTrouble> judge(String central, TopicUse use, TopicLook look) {
    TopicJudge judge = new TopicJudge(central, use);
    judge.judge(look);
    return List.copyOf(judge.troubles);
  }

  private void judge(TopicLook look) {
    switch (look) {
      case TopicLook.Unasked() ->
          grave(
              Kind.NOT_USED,
              use.problem() + " No message goes to it.",
              "Name another topic in the buckets' tags, or allow this one in the policy.");
      case TopicLook.Gone() ->
          grave(
              Kind.GONE,
              "It does not exist, so its messages go to the account's default or the fallback.",
              "Make the topic again, or name another one.");
      case TopicLook.RegionOff() ->
          grave(
              Kind.REGION_OFF,
              "The Region " + topic.region() + " is not enabled for the account that publishes.",
              "Enable the Region in account " + publisher() + ", or name a topic elsewhere.");
      case TopicLook.Denied(String code) -> hidden(code);
      case TopicLook.Unreachable(String why) ->
          add(
              Kind.UNREACHABLE,
              "It could not be looked at: " + why + ".",
              "Mend that and check again.");
      case TopicLook.Seen seen -> seen(seen);
    }
  }

  private void hidden(String code) {
    boolean own = topic.accountId().equals(publisher());
    String who =
        own
            ? "the role that looks in account " + publisher() + " may not"
            : "the topic's policy does not let account " + publisher() + " look";
    add(
        new TopicTrouble(
            Kind.HIDDEN,
            false,
            "It could not be looked at: " + who + " (" + code + ").",
            own
                ? "Add this statement to the policy of the role"
                    + (use.via() == Via.MEMBER ? " " + MemberRole.READER.roleName() : "")
                    + "."
                : "Ask its owner to add this statement to the topic's policy.",
            own ? roleStatement() : topicStatement(true)));
  }

  private void seen(TopicLook.Seen seen) {
    admission(new TopicPolicy(seen.policy(), publisher()));
    if (seen.protocols().isEmpty()) {
      grave(
          Kind.NO_SUBSCRIPTION,
          "It has no confirmed subscription, so its messages reach nobody.",
          seen.pending() > 0
              ? "Somebody must follow the link in the mail that asks to confirm."
              : "Subscribe an e-mail address, a chat or a queue to it.");
    } else if (seen.pending() > 0) {
      add(
          Kind.UNCONFIRMED,
          "Not confirmed yet: " + seen.pending() + " of its subscriptions.",
          "Somebody must follow the link in the mail that asks to confirm.");
    }
    if (topic.fifo()) {
      add(
          Kind.FIFO,
          "It is a FIFO topic, which reaches queues alone: neither e-mail nor chat.",
          "Let a queue lead to people, or name a standard topic.");
    }
    key(seen.key());
  }

  private void admission(TopicPolicy policy) {
    boolean own = topic.accountId().equals(publisher());
    switch (policy.answer()) {
      case DENIED ->
          grave(
              Kind.DENIED,
              "A statement of its policy denies sns:Publish to account " + publisher() + ".",
              "Ask its owner to except that account from the statement.");
      case SILENT -> {
        if (!own) {
          add(
              new TopicTrouble(
                  Kind.NOT_ADMITTED,
                  true,
                  "Its policy does not let account " + publisher() + " publish.",
                  "Ask its owner to add this statement to the topic's policy.",
                  topicStatement(false)));
        }
      }
      case PERHAPS -> {
        if (!own) {
          add(
              Kind.CONDITION,
              "Its policy lets account " + publisher() + " publish under a condition.",
              "Check that the condition holds: whether it does is known to AWS alone.");
        }
      }
      case ALLOWED -> {
        // Nothing is the matter.
      }
    }
    if (policy.mayDeny()) {
      add(
          Kind.CONDITION,
          "A statement of its policy denies sns:Publish to account "
              + publisher()
              + " under a condition.",
          "Check that the condition does not hold: whether it does is known to AWS alone.");
    }
  }

  private void key(String key) {
    boolean managed = key.endsWith("alias/aws/sns");
    boolean own = topic.accountId().equals(publisher());
    if (managed && !own) {
      grave(
          Kind.KEY,
          "It is encrypted with the key that AWS manages for SNS, which no other account may use.",
          "Encrypt it with a key of your own whose policy admits account " + publisher() + ".");
    } else if (!key.isEmpty() && !managed) {
      add(
          new TopicTrouble(
              Kind.KEY,
              false,
              "It is encrypted with a key of your own; whether that admits Truelabel, its"
                  + " attributes do not tell.",
              "See that the key's policy has this statement.",
              statement(
                  "TruelabelEncrypts", List.of("kms:GenerateDataKey", "kms:Decrypt"), "*", true)));
    }
  }

  /** The account that publishes. */
  private String publisher() {
    return use.via() == Via.MEMBER ? topic.accountId() : central;
  }

  private String topicStatement(boolean look) {
    List<String> actions = new ArrayList<>(List.of(PUBLISH));
    if (look) {
      actions.addAll(LOOK);
    }
    return statement("TruelabelPublishes", actions, topic.toString(), true);
  }

  private String roleStatement() {
    List<String> actions = new ArrayList<>(List.of(PUBLISH));
    actions.addAll(LOOK);
    return statement("TruelabelTopics", actions, topic.toString(), false);
  }

  private String statement(String id, List<String> actions, String resource, boolean principal) {
    Map<String, Object> statement = new LinkedHashMap<>();
    statement.put("Sid", id);
    statement.put("Effect", "Allow");
    if (principal) {
      String account = "arn:" + topic.partition() + ":iam::" + publisher() + ":root";
      statement.put("Principal", Map.of("AWS", account));
    }
    statement.put("Action", actions.size() == 1 ? actions.getFirst() : actions);
    statement.put("Resource", resource);
    return PlainJson.compact(statement);
  }

  private void grave(Kind kind, String problem, String remedy) {
    add(new TopicTrouble(kind, true, problem, remedy, ""));
  }

  private void add(Kind kind, String problem, String remedy) {
    add(new TopicTrouble(kind, false, problem, remedy, ""));
  }

  private void add(TopicTrouble trouble) {
    troubles.add(trouble);
  }
}
