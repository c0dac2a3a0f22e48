package io.truelabel.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;

/** The stand-in as a program of its own. It ends when its standard input closes. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws IOException {
    System.exit(run(List.of(arguments), System.in, System.out, System.err));
  }

  /** The exit code: 0 when the input closed, 2 when the command line is wrong. */
  static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err)
      throws IOException {
    try {
      serve(Options.parse(arguments), in, out);
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      err.println(Options.USAGE);
      return 2;
    }
  }

  private static void serve(Options options, InputStream in, PrintStream out) throws IOException {
    Instant now = Instant.now();
    try (StandIn standIn = StandIn.start(options.organization(now), now, options.port())) {
      out.println("stand-in listening on " + standIn.endpoint());
      out.flush();
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
