package io.truelabel.cli.demo;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.aws.StateBucket;
import io.truelabel.config.AllowedAccounts;
import io.truelabel.config.ContentsHandler;
import io.truelabel.config.CoverageHandler;
import io.truelabel.config.EvidenceMemory;
import io.truelabel.config.LabelHandler;
import io.truelabel.config.PolicySource;
import io.truelabel.config.RuleContext;
import io.truelabel.log.JsonLog;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.Workers;
import io.truelabel.verdict.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Delivers Config's events to the functions behind the rules, as Lambda would. */
final class RuleRuns {

  private static final int AT_ONCE = 8;

  /** The handlers are given the time and everything else, and never ask Lambda for anything. */
  private static final Context NOTHING_TO_ASK =
      (Context)
          Proxy.newProxyInstance(
              RuleRuns.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private record Delivery(RequestStreamHandler handler, JsonNode event) {}

  private final Stage stage;
  private final Policy policy;
  private final StateBucket state;
  private final AwsClients clients;
  private final CentralAccount central;
  private final Clock clock;

  RuleRuns(
      Stage stage,
      Policy policy,
      StateBucket state,
      AwsClients clients,
      CentralAccount central,
      Clock clock) {
    this.stage = stage;
    this.policy = policy;
    this.state = state;
    this.clients = clients;
    this.central = central;
    this.clock = clock;
  }

  /** Delivers all events of one rule, and says how many they were. */
  int run(Rule rule) {
    return run(rule, stage.places().toList());
  }

  /**
   * Delivers the events of all rules that AWS Config was asked to run again since the last time.
   */
  int runAgain() {
    Map<Rule, List<Stage.Place>> asked =
        stage
            .asked()
            .collect(
                Collectors.groupingBy(
                    Stage.Asked::rule,
                    Collectors.mapping(Stage.Asked::place, Collectors.toList())));
    return asked.entrySet().stream().mapToInt(it -> run(it.getKey(), it.getValue())).sum();
  }

  private int run(Rule rule, List<Stage.Place> places) {
    Map<String, RequestStreamHandler> handlers =
        places.stream()
            .map(Stage.Place::region)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), region -> handler(rule, region)));
    List<Delivery> deliveries =
        places.stream()
            .flatMap(place ->
                Stage.elements(stage.events(rule.configName(), place).path("events"))
                    .map(event -> new Delivery(handler(handlers, place), event)))
            .toList();
    return new Workers(AT_ONCE).map(deliveries, RuleRuns::deliver).size();
  }

  private static RequestStreamHandler handler(
      Map<String, RequestStreamHandler> handlers, Stage.Place place) {
    return Objects.requireNonNull(handlers.get(place.region()));
  }

  private RequestStreamHandler handler(Rule rule, String region) {
    RuleContext context = context(region);
    return switch (rule) {
      case LABEL -> new LabelHandler(context);
      case CONTENTS -> new ContentsHandler(context);
      case COVERAGE -> new CoverageHandler(context);
    };
  }

  private RuleContext context(String region) {
    JsonLog log = new JsonLog(OutputStream.nullOutputStream(), clock);
    Set<String> accounts =
        stage.places().map(Stage.Place::account).collect(Collectors.toUnmodifiableSet());
    return new RuleContext(
        region,
        central,
        AllowedAccounts.listed(accounts),
        clients,
        new MemberAccounts(central, clients.sts(region), clock),
        PolicySource.fixed(policy),
        EvidenceMemory.stored(state, log),
        clock,
        log);
  }

  private static Delivery deliver(Delivery delivery) {
    try {
      delivery
          .handler()
          .handleRequest(
              new ByteArrayInputStream(bytes(delivery.event())),
              OutputStream.nullOutputStream(),
              NOTHING_TO_ASK);
      return delivery;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(JsonNode event) {
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
