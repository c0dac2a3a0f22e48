package io.truelabel.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.amazonaws.services.lambda.runtime.Context;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.config.AllowedAccounts;
import io.truelabel.config.CoverageHandler;
import io.truelabel.config.EvidenceMemory;
import io.truelabel.config.PolicySource;
import io.truelabel.config.RuleContext;
import io.truelabel.log.JsonLog;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Discovery;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.Target;
import io.truelabel.standin.config.Result;
import io.truelabel.standin.config.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The coverage rule, before and after Macie was set up")
class CoverageAfterSetupTest {
  private static final Map<String, String> JOB = Map.of("DailyJob", "on");

  private final SetupRun run = new SetupRun();
  private final AwsClients clients = new AwsClients(run.settings());
  private final Rule rule =
      run.aws().config().rules().find(SetupRun.OWNER, "s3-classification-coverage").orElseThrow();

  @BeforeEach
  void aBucketAndAPolicy() {
    run.bucket(SetupRun.OWNER, "orders", 1);
    run.policy(DefaultPolicy.load());
  }

  @AfterEach
  void close() {
    clients.close();
    run.close();
  }

  @Test
  void byAJobThatLooksForEverything() {
    assertThat(shown()).startsWith("NON_COMPLIANT: Macie does not look into this bucket");

    new Stack(run, "Job").create(JOB);
    run.runJobs();

    assertThat(shown()).startsWith("COMPLIANT");
  }

  @Test
  void byAJobThatLooksForWhatThePolicySpeaksOf() {
    usualJob();
    assertThat(shown()).startsWith("NON_COMPLIANT: Not looked for:");

    new Stack(run, "Job").create(Map.of("DailyJob", "on", "Identifiers", "POLICY"));
    run.runJobs();

    assertThat(shown()).startsWith("COMPLIANT");
    assertThat(run.living())
        .extracting(Job::choice)
        .anySatisfy(choice -> {
          assertThat(choice.selector()).isEqualTo(Choice.Selector.INCLUDE);
          assertThat(choice.managed())
              .contains("NAME", "USA_MEDICARE_BENEFICIARY_IDENTIFIER", "BANK_ACCOUNT_NUMBER");
        });
  }

  /** A job as Macie sets it up when nobody chooses. */
  private void usualJob() {
    Job job =
        Job.daily("a1", SetupRun.HOME, "usual", SetupRun.NOW, Target.account(SetupRun.MEMBER))
            .with(Choice.RECOMMENDED)
            .ranAt(SetupRun.NOW);
    run.aws().organization().jobs().put(job);
    run.aws()
        .organization()
        .buckets()
        .change(
            "orders",
            bucket ->
                bucket.withMacie(
                    bucket
                        .macie()
                        .withLook(bucket.macie().look().withJob("a1", true, SetupRun.NOW))));
  }

  @Test
  void byAutomatedDiscovery() {
    new Stack(run, "Discovery").create(Map.of());

    looked();
    assertThat(shown()).startsWith("COMPLIANT");
  }

  @Test
  @DisplayName("by automated discovery that was enabled, but as Macie left it")
  void byAutomatedDiscoveryThatLooksForMore() {
    run.aws().organization().put(SetupRun.REGION, Discovery.byDefault());
    looked();
    assertThat(shown()).startsWith("NON_COMPLIANT: Not looked for:");

    new Stack(run, "Discovery").create(Map.of("Identifiers", "POLICY"));

    assertThat(shown()).startsWith("COMPLIANT");
  }

  private void looked() {
    run.aws()
        .organization()
        .buckets()
        .change(
            "orders",
            bucket -> bucket.withMacie(bucket.macie().withLook(Look.discovered(SetupRun.NOW))));
  }

  @Test
  void afterTheStackIsGone() {
    Stack stack = new Stack(run, "Job");
    stack.create(JOB);
    run.runJobs();

    stack.delete();

    assertThat(shown()).startsWith("NON_COMPLIANT: Macie does not look into this bucket");
  }

  /** What AWS Config shows of the bucket after another run of the rule. */
  private String shown() {
    run.aws().clock().advance(Duration.ofMinutes(2));
    judge();
    Result result =
        run.aws()
            .config()
            .results()
            .all(rule)
            .filter(it -> it.resource().id().equals("orders"))
            .findFirst()
            .orElseThrow();
    return result.compliance() + ": " + result.annotation();
  }

  private void judge() {
    JsonLog log = new JsonLog(OutputStream.nullOutputStream(), run.aws().clock());
    CentralAccount central =
        new CentralAccount(SetupRun.CENTRAL, "aws", run.settings().credentials(), "");
    RuleContext context =
        new RuleContext(
            SetupRun.REGION,
            central,
            AllowedAccounts.listed(Set.of(SetupRun.MEMBER)),
            clients,
            new MemberAccounts(central, clients.sts(SetupRun.REGION), Clock.systemUTC()),
            PolicySource.fixed(DefaultPolicy.load()),
            EvidenceMemory.none(),
            run.aws().clock(),
            log);
    try {
      new CoverageHandler(context)
          .handleRequest(
              new ByteArrayInputStream(run.aws().config().events().scheduled(rule).getBytes(UTF_8)),
              OutputStream.nullOutputStream(),
              mock(Context.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
