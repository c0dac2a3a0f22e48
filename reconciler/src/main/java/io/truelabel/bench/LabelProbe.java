package io.truelabel.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.aws.AwsClients;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.ClientSettings;
import io.truelabel.aws.MemberAccounts;
import io.truelabel.config.AllowedAccounts;
import io.truelabel.config.EvidenceMemory;
import io.truelabel.config.LabelHandler;
import io.truelabel.config.PolicySource;
import io.truelabel.config.RuleContext;
import io.truelabel.log.JsonLog;
import io.truelabel.policyfile.DefaultPolicy;
import io.truelabel.sweep.CallCounter;
import io.truelabel.verdict.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Sends events of one member account to the label rule, and counts what a warm one calls. */
final class LabelProbe {
  private static final String MEMBER = "222233334444";

  private final CallCounter calls = new CallCounter();
  private final ControlApi control;

  LabelProbe(URI endpoint) {
    this.control = new ControlApi(endpoint);
  }

  /** The AWS calls of the second event; the first one fetches credentials. */
  long warmCalls() throws IOException {
    String region = control.regions().getFirst();
    List<JsonNode> events = control.events(Rule.LABEL.configName(), MEMBER, region);
    ClientSettings settings = Settings.of(control.endpoint(), control.administrator());
    try (AwsClients clients = new AwsClients(settings.withListener(calls))) {
      LabelHandler handler = new LabelHandler(context(clients, settings, region));
      handle(handler, events.get(0));
      long cold = count();
      handle(handler, events.get(1));
      return count() - cold;
    }
  }

  private long count() {
    return calls.counts().values().stream().mapToLong(Long::longValue).sum();
  }

  private RuleContext context(AwsClients clients, ClientSettings settings, String region)
      throws IOException {
    Clock clock = Clock.systemUTC();
    CentralAccount central =
        new CentralAccount(
            control.administrator(),
            CentralAccount.partitionOf(region),
            settings.credentials(),
            "");
    return new RuleContext(
        region,
        central,
        AllowedAccounts.listed(Set.of(MEMBER)),
        clients,
        new MemberAccounts(central, clients.sts(region), clock),
        PolicySource.fixed(DefaultPolicy.load()),
        EvidenceMemory.none(),
        clock,
        new JsonLog(OutputStream.nullOutputStream(), clock));
  }

  private static void handle(LabelHandler handler, JsonNode event) throws IOException {
    handler.handleRequest(
        new ByteArrayInputStream(event.toString().getBytes(UTF_8)),
        OutputStream.nullOutputStream(),
        nothingToAsk());
  }

  /** The handler is given everything, and never asks Lambda. */
  private static Context nothingToAsk() {
    return (Context)
        Proxy.newProxyInstance(
            LabelProbe.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
