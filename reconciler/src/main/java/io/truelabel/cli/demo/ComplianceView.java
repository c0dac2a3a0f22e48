package io.truelabel.cli.demo;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ConfigAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.cli.terminal.Cell;
import io.truelabel.cli.terminal.Column;
import io.truelabel.cli.terminal.Ink;
import io.truelabel.cli.terminal.Screen;
import io.truelabel.cli.terminal.Sheet;
import io.truelabel.cli.terminal.Table;
import io.truelabel.verdict.Rule;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.EvaluationResult;

/** Reads back from AWS Config what the rules put there, as a person in its console would. */
final class ComplianceView {

  private final Stage stage;
  private final AwsClients clients;
  private final MemberAccounts members;

  ComplianceView(
      Stage stage, AwsClients clients, CentralAccount central, String home, Clock clock) {
    this.stage = stage;
    this.clients = clients;
    this.members = new MemberAccounts(central, clients.sts(home), clock);
  }

  /** How many results each rule has, over all accounts and Regions. */
  void counts(List<Rule> rules, Screen screen) {
    Table table =
        new Table(
            List.of(
                Column.whole("RULE"), Column.number("NONCOMPLIANT"), Column.number("COMPLIANT")));
    for (Rule rule : rules) {
      List<EvaluationResult> results =
          stage.places().flatMap(place -> results(rule, place)).toList();
      table.add(
          List.of(
              Cell.of(rule.configName()),
              new Cell(count(results, ComplianceType.NON_COMPLIANT), Ink.RED),
              new Cell(count(results, ComplianceType.COMPLIANT), Ink.GREEN)));
    }
    table.write(screen, 2);
  }

  private static String count(List<EvaluationResult> results, ComplianceType type) {
    return Long.toString(results.stream().filter(it -> it.complianceType() == type).count());
  }

  /** The first noncompliant results of one rule in one account, each with its annotation. */
  void details(Rule rule, Stage.Place place, int most, Sheet sheet) {
    results(rule, place)
        .filter(result -> result.complianceType() == ComplianceType.NON_COMPLIANT)
        .limit(most)
        .forEach(result -> {
          sheet.text(1, bucket(result), Ink.RED);
          sheet.text(3, result.annotation());
        });
  }

  private Stream<EvaluationResult> results(Rule rule, Stage.Place place) {
    String fullName = stage.events(rule.configName(), place).path("rule").asText();
    return ConfigAccount.of(clients, members, place.account(), place.region()).results(fullName);
  }

  private static String bucket(EvaluationResult result) {
    return result.evaluationResultIdentifier().evaluationResultQualifier().resourceId();
  }
}
