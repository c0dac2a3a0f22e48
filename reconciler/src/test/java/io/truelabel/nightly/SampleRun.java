package io.truelabel.nightly;

import io.truelabel.aws.ClientSettings;
import io.truelabel.policy.Alerts;
import io.truelabel.policy.Policy;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.StandIn;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** The nightly job against the stand-in: real SDK, real wire, no waiting between attempts. */
final class SampleRun implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  static final String HOME = SampleOrganization.HOME;
  static final String ABROAD = SampleOrganization.ABROAD;
  static final String STREAM = topic("truelabel-stream");
  static final String FALLBACK = topic("truelabel-fallback");

  private final StandIn standIn;

  SampleRun() {
    this(SampleOrganization.at(NOW));
  }

  SampleRun(Organization organization) {
    this.standIn = StandIn.start(organization, NOW);
  }

  StandIn standIn() {
    return standIn;
  }

  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  /** The default policy, with these alerts. */
  static Policy policy(Alerts.Mode mode) {
    Policy base = DefaultPolicy.load();
    return new Policy(
        base.levels(),
        base.tagKeys(),
        base.unlabeled(),
        base.contents(),
        base.exposure(),
        base.coverage(),
        new Alerts(mode, Set.of(), Map.of(), FALLBACK, STREAM, Duration.ofDays(7), false),
        base.teams(),
        base.exclusions(),
        base.waivers(),
        base.findings());
  }

  ClientSettings settings() {
    return settings("SWEEP");
  }

  /** With a key whose name tells the calls of one function from those of another. */
  ClientSettings settings(String name) {
    String key = "AKIA" + standIn.organization().administrator() + name;
    return ClientSettings.standard()
        .withCredentials(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(key, "secret")))
        .withRetries(SampleRun::retries)
        .withEndpoint(standIn.endpoint().toString());
  }

  Reconciled apply(Alerts.Mode mode) {
    return run(mode, true);
  }

  Reconciled run(Alerts.Mode mode, boolean apply) {
    try (Reconciliation work = reconciliation(mode)) {
      return work.run(plan(apply), SweepListener.NONE);
    }
  }

  Reconciliation reconciliation(Alerts.Mode mode) {
    Estate estate = new Estate(settings(), standIn.organization().administrator(), HOME, "");
    return new Reconciliation(estate, JudgedBy.of(policy(mode), "policy.yaml", ""), clock());
  }

  SweepPlan plan(boolean apply) {
    return SweepPlan.starting(
        NOW, standIn.organization().administrator(), List.of(HOME, ABROAD), apply);
  }

  @Override
  public void close() {
    standIn.close();
  }

  private static String topic(String name) {
    return "arn:aws:sns:" + HOME + ":" + SampleOrganization.SECURITY + ":" + name;
  }

  private static RetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ClientSettings.ATTEMPTS)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .circuitBreakerEnabled(false)
        .build();
  }
}
