package io.truelabel.config;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.truelabel.verdict.Judge;
import io.truelabel.verdict.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function behind the Config rule {@code s3-classification-contents}. */
public final class ContentsHandler implements RequestStreamHandler {

  private final EventGate gate;
  private final AccountEvents events;

  /** Takes its settings from the environment: see the README for the variables. */
  public ContentsHandler() {
    this(RuleSettings.ofThisFunction());
  }

  /** A handler with everything given. */
  public ContentsHandler(RuleContext context) {
    this.gate = new EventGate(context.reader(), context.log());
    this.events =
        new AccountEvents(
            context, Rule.CONTENTS, new ContentsReading(context), Judge::contentsVerdict);
  }

  /** Judges one account on one event of AWS Config; writes no answer, for Config reads none. */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    gate.handle(event, events::answer);
  }
}
