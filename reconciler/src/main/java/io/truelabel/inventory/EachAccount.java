package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MemberRole;
import io.truelabel.buckets.ConfigBucket;
import io.truelabel.buckets.MemberConfig;
import io.truelabel.buckets.Recording;
import io.truelabel.evidence.BucketId;
import io.truelabel.inventory.MemberAccess.Access;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** Reads AWS Config's inventory account by account, where there is no aggregator. */
final class EachAccount implements ConfigSource {
  private static final int AT_ONCE = 16;

  private record Answer(String account, Recording recording, Map<BucketId, ConfigBucket> buckets) {
    static Answer unread(String account) {
      return new Answer(account, Recording.UNREAD, Map.of());
    }
  }

  private final AwsClients clients;
  private final MemberAccess access;
  private final AccountNotes notes;

  EachAccount(AwsClients clients, MemberAccess access, AccountNotes notes) {
    this.clients = clients;
    this.access = access;
    this.notes = notes;
  }

  @Override
  public ConfigReading read(String region, Set<String> accounts, StopSign stop) {
    List<Answer> answers =
        new Workers(AT_ONCE)
            .map(accounts.stream().sorted().toList(), account -> ask(account, region, stop));
    Map<BucketId, ConfigBucket> buckets = new HashMap<>();
    Map<String, Recording> recordings = new HashMap<>();
    answers.forEach(answer -> {
      buckets.putAll(answer.buckets());
      recordings.put(answer.account(), answer.recording());
    });
    return new ConfigReading(buckets, recordings, Recording.UNREAD, true, List.of());
  }

  private Answer ask(String account, String region, StopSign stop) {
    if (stop.raised()) {
      return Answer.unread(account);
    }
    return switch (access.enter(account, MemberRole.EVALUATOR, region)) {
      case Access.Closed _ -> Answer.unread(account);
      case Access.Open(AwsCredentialsProvider credentials) ->
          ask(account, region, credentials, stop);
    };
  }

  private Answer ask(
      String account, String region, AwsCredentialsProvider credentials, StopSign stop) {
    MemberConfig config = new MemberConfig(clients.config(region), credentials);
    try {
      Recording recording = config.recording();
      return recording == Recording.OFF
          ? new Answer(account, recording, Map.of())
          : new Answer(account, recording, config.until(stop::raised).buckets(region));
    } catch (SdkException e) {
      notes.add(unread(account, Diagnosis.of(e)).in(region));
      return Answer.unread(account);
    }
  }

  private static AccountLine unread(String account, Diagnosis diagnosis) {
    return new AccountLine(
        account,
        List.of(),
        AccountLine.Kind.UNREACHABLE,
        true,
        diagnosis.problem() + " AWS Config could not be asked for its buckets.",
        diagnosis.remedy());
  }
}
