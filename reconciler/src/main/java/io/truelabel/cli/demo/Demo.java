package io.truelabel.cli.demo;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.StateBucket;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.policy.Policy;
import io.truelabel.policyfile.PolicyCheck;
import io.truelabel.policyfile.PolicyFile;
import io.truelabel.policyfile.PolicyReport;
import io.truelabel.verdict.Rule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The course of the demonstration, step by step, each under a sentence that says what it is. */
public final class Demo {

  private static final List<Rule> RULES = List.of(Rule.values());
  private static final String REGIONS = "eu-west-1,us-east-1";
  private static final String TEAM = "Payroll";
  private static final String TEAM_TOPIC = "payroll-support";
  private static final String STREAM = "truelabel-stream";
  private static final String EXPLAINED = "payroll-exports-labelled-internal";
  private static final Stage.Place DETAIL = new Stage.Place("222233334444", "eu-west-1");
  private static final String HOME_REGION = DETAIL.region();
  private static final int RESULTS = 4;
  private static final int LETTER_LINES = 26;
  private static final int SLACK_LINES = 18;

  private final Screen screen;
  private final Sheet sheet;
  private final Commands commands;
  private final Clock clock;

  public Demo(Screen screen, Commands commands, Clock clock) {
    this.screen = screen;
    this.sheet = new Sheet(screen, 0);
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Shows everything.
   *
   * @param endpoint where the stand-in answers
   * @param settings lead to it, with the credentials of the account that administers Macie
   * @param folder for the policy file
   * @param page where the report is left
   */
  public void run(URI endpoint, ClientSettings settings, Path folder, Path page)
      throws IOException {
    Path policyFile = DemoPolicy.write(folder, clock.instant());
    Policy policy = policy(policyFile);
    try (Stage stage = new Stage(endpoint);
        AwsClients clients = new AwsClients(settings)) {
      CentralAccount central = central(stage, settings);
      introduce(stage, endpoint);
      String bucket = "truelabel-state-" + central.accountId();
      StateBucket state = new StateBucket(clients.s3(HOME_REGION), bucket, central.accountId());
      RuleRuns runs = new RuleRuns(stage, policy, state, clients, central, clock);
      rules(runs);
      sweep(policyFile, bucket, page);
      rulesAgain(runs);
      compliance(new ComplianceView(stage, clients, central, HOME_REGION, clock));
      letters(new Letters(stage.messages()));
      metrics(new MetricsView(stage.metrics()));
      explain(policyFile, bucket);
      end();
    }
  }

  private Policy policy(Path file) throws IOException {
    PolicyCheck check = PolicyFile.check(file, clock.instant());
    return switch (check) {
      case PolicyCheck.Accepted accepted -> accepted.policy();
      case PolicyCheck.Refused _ -> throw new IllegalStateException(PolicyReport.of(check));
    };
  }

  private static CentralAccount central(Stage stage, ClientSettings settings) {
    return new CentralAccount(
        stage.organization().path("administrator").asText(), "aws", settings.credentials(), "");
  }

  private void introduce(Stage stage, URI endpoint) {
    sheet.heading("Truelabel, on a sample organization");
    sheet.text(
        1,
        ("%s accounts, %s Regions, %s buckets, each named after what is wrong with it. AWS is played"
                + " by a stand-in on %s that speaks AWS's own protocols; all the rest is real.")
            .formatted(
                stage.organization().path("accounts").size(),
                stage.organization().path("regions").size(),
                stage.organization().path("buckets").size(),
                endpoint));
  }

  private void rules(RuleRuns runs) {
    sheet.heading("1. AWS Config calls the rules: once for each bucket, or once for each account");
    for (Rule rule : RULES) {
      sheet.text(1, "%s: %s events delivered".formatted(rule.configName(), runs.run(rule)));
    }
  }

  private void sweep(Path policyFile, String stateBucket, Path page) {
    sheet.heading(
        "2. The nightly sweep judges every bucket, tells the owners, counts and remembers");
    command(
        policyFile, "sweep", "--apply", "--state-bucket", stateBucket, "--html", page.toString());
    sheet.text(1, "The report, one page for any browser: " + page);
  }

  /** What the sweep learned of single objects, the rules know by its ledger. */
  private void rulesAgain(RuleRuns runs) {
    screen.line();
    sheet.text(
        1,
        "AWS Config lets the rules judge again that the sweep asked for: %s events delivered"
            .formatted(runs.runAgain()));
  }

  private void compliance(ComplianceView view) {
    sheet.heading("3. AWS Config shows it where people look");
    view.counts(RULES, screen);
    for (Rule rule : RULES) {
      sheet.heading(
          "   The first %s of %s in account %s, %s"
              .formatted(RESULTS, rule.configName(), DETAIL.account(), DETAIL.region()));
      view.details(rule, DETAIL, RESULTS, sheet);
    }
  }

  private void letters(Letters letters) throws IOException {
    sheet.heading("4. Each topic received one message, and the team Payroll reads this");
    letters.list(screen);
    screen.line();
    letters.show(TEAM_TOPIC, LETTER_LINES, screen);
    sheet.heading("   The function on the stream posts this to the team's channel in Slack");
    letters.slack(STREAM, TEAM, SLACK_LINES, screen);
  }

  private void metrics(MetricsView view) {
    sheet.heading("5. CloudWatch counts noncompliant buckets by team and severity");
    view.write(screen);
  }

  private void explain(Path policyFile, String stateBucket) {
    sheet.heading("6. And why is that so?");
    command(policyFile, "explain", EXPLAINED, "--state-bucket", stateBucket);
  }

  private void end() {
    sheet.heading("That was all of it");
    sheet.text(
        1,
        "On your own organization, with the credentials of the account that administers Macie:"
            + " truelabel sweep --regions REGION,... only reads. truelabel policy show prints a"
            + " policy to start from.");
  }

  private void command(Path policyFile, String... arguments) {
    String typed = String.join(" ", arguments) + " --regions " + REGIONS + " --policy ";
    screen.line("  " + screen.palette().bold("$ truelabel " + typed + policyFile.getFileName()));
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--regions", REGIONS, "--policy", policyFile.toString()));
    commands.run(all.toArray(String[]::new));
  }
}
