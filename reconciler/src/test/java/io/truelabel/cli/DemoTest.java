package io.truelabel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.cli.terminal.Screen;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.standin.StandIn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theDemonstrationIsAsAgreed(@TempDir Path folder) throws IOException {
    try (StandIn standIn =
        StandIn.start(SampleOrganization.at(CommandRun.NOW), CommandRun.NOW, 0)) {
      Path page = folder.resolve("report.html");
      demo().show(standIn.endpoint(), folder, page);
      assertThat(page).content(UTF_8).contains("<h1>", "payroll-exports-labelled-internal");

      String shown =
          out.toString(UTF_8)
              .replace(standIn.endpoint().toString(), "ENDPOINT")
              .replace(page.toString(), "REPORT");
      Golden.assertMatches("demo.txt", shown.replaceAll("sweep-[0-9TZ]+", "SWEEP"));
      assertThat(err.toString(UTF_8)).contains("Sent 9 messages").contains("Published ");
    }
  }

  private DemoCommand demo() {
    Console console = new Console(InputStream.nullInputStream(), screen(out), screen(err));
    Clock clock = Clock.fixed(CommandRun.NOW, ZoneOffset.UTC);
    return new DemoCommand(console, clock, Interrupts.NONE);
  }

  private static Screen screen(ByteArrayOutputStream bytes) {
    return new Screen(new PrintStream(bytes, true, UTF_8), false, 100, false);
  }
}
