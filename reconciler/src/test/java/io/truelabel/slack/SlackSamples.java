package io.truelabel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.model.block.SectionBlock;
import io.truelabel.alert.AlertData;
import io.truelabel.sweep.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/** What Slack is sent, for tests of other packages. */
public final class SlackSamples {
  private SlackSamples() {}

  /** The sections of the message that an alert becomes. */
  public static List<String> sections(String data) throws IOException {
    AlertData alert =
        PlainJson.read(new ByteArrayInputStream(data.getBytes(UTF_8)), AlertData.class);
    return new AlertBlocks(alert, alert.buckets())
        .blocks(0).stream()
            .filter(SectionBlock.class::isInstance)
            .map(block -> ((SectionBlock) block).getText().getText())
            .filter(text -> !text.startsWith("*What"))
            .toList();
  }
}
