package io.truelabel.config;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function behind the Config rule {@code s3-classification-coverage}. */
public final class CoverageHandler implements RequestStreamHandler {

  private final EventGate gate;
  private final AccountEvents events;

  /** Takes its settings from the environment: see the README for the variables. */
  public CoverageHandler() {
    this(RuleSettings.ofThisFunction());
  }

  /** A handler with everything given. */
  public CoverageHandler(RuleContext context) {
    this.gate = new EventGate(context.reader(), context.log());
    this.events =
        new AccountEvents(
            context, Rule.COVERAGE, new CoverageReading(context), Judge::coverageVerdict);
  }

  /** Judges one account on one event of AWS Config; writes no answer, for Config reads none. */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    gate.handle(event, events::answer);
  }
}
