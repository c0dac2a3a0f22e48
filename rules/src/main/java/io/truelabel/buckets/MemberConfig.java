package io.truelabel.buckets;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.ConfigurationRecorder;
import software.amazon.awssdk.services.config.model.RecordingFrequency;
import software.amazon.awssdk.services.config.model.RecordingGroup;
import software.amazon.awssdk.services.config.model.RecordingMode;
import software.amazon.awssdk.services.config.model.RecordingModeOverride;
import software.amazon.awssdk.services.config.model.ResourceType;

/** AWS Config of one account in one Region: its recorder, and its inventory. */
public final class MemberConfig implements Select {
  private final ConfigClient client;
  private final AwsRequestOverrideConfiguration asAccount;

  /** AWS Config, asked with these credentials. */
  public MemberConfig(ConfigClient client, AwsCredentialsProvider credentials) {
    this.client = client;
    this.asAccount =
        AwsRequestOverrideConfiguration.builder().credentialsProvider(credentials).build();
  }

  @Override
  public Stream<String> rows(String expression) {
    return client
        .selectResourceConfigPaginator(
            request -> request.expression(expression).limit(PAGE).overrideConfiguration(asAccount))
        .stream()
        .flatMap(page -> page.results().stream());
  }

  /** How buckets are recorded; a recorder that stands still records nothing. */
  public Recording recording() {
    List<ConfigurationRecorder> recorders =
        client
            .describeConfigurationRecorders(request -> request.overrideConfiguration(asAccount))
            .configurationRecorders();
    if (recorders.stream().noneMatch(MemberConfig::recordsBuckets) || !running()) {
      return Recording.OFF;
    }
    return recorders.stream().filter(MemberConfig::recordsBuckets).allMatch(MemberConfig::daily)
        ? Recording.DAILY
        : Recording.CONTINUOUS;
  }

  private boolean running() {
    return client
        .describeConfigurationRecorderStatus(request -> request.overrideConfiguration(asAccount))
        .configurationRecordersStatus()
        .stream()
        .anyMatch(status -> Boolean.TRUE.equals(status.recording()));
  }

  private static boolean recordsBuckets(ConfigurationRecorder recorder) {
    RecordingGroup group = recorder.recordingGroup();
    if (group == null) {
      return true;
    }
    var excluded = group.exclusionByResourceTypes();
    if (excluded != null && excluded.resourceTypes().contains(ResourceType.AWS_S3_BUCKET)) {
      return false;
    }
    return group.resourceTypes().isEmpty()
        || group.resourceTypes().contains(ResourceType.AWS_S3_BUCKET);
  }

  private static boolean daily(ConfigurationRecorder recorder) {
    RecordingMode mode = recorder.recordingMode();
    return mode != null
        && mode.recordingModeOverrides().stream()
                .filter(it -> it.resourceTypes().contains(ResourceType.AWS_S3_BUCKET))
                .map(RecordingModeOverride::recordingFrequency)
                .findFirst()
                .orElse(mode.recordingFrequency())
            == RecordingFrequency.DAILY;
  }
}
