package io.truelabel.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The style and the scripts that stand in the page, and the policy that lets the browser run these
 * and nothing else.
 *
 * @param style all of the style
 * @param early the script that runs before anything is painted
 * @param script all other scripts, libraries first
 */
record Assets(String style, String early, String script) {
  private static final List<String> STYLES =
      List.of(
          "colors.css",
          "page.css",
          "tables.css",
          "charts.css",
          "buckets.css",
          "small.css",
          "print.css");
  private static final List<String> LIBRARIES =
      List.of(
          "array",
          "path",
          "color",
          "interpolate",
          "format",
          "time",
          "time-format",
          "scale",
          "shape");
  private static final List<String> SCRIPTS =
      List.of("data.js", "dom.js", "theme.js", "rows.js", "trend.js", "details.js", "buckets.js");

  static Assets load() {
    String libraries =
        LIBRARIES.stream()
            .map(name -> text("d3/d3-" + name + ".min.js"))
            .collect(Collectors.joining("\n"));
    return new Assets(
        joined(STYLES),
        text("early.js"),
        "/* d3, https://d3js.org\n" + text("d3/LICENSE") + "*/\n" + libraries + joined(SCRIPTS));
  }

  /**
   * What the browser may do on this page: run what is in it and draw it, and ask nobody for
   * anything.
   */
  String contentPolicy() {
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + hash(early) + " " + hash(script),
        "style-src " + hash(style),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String joined(List<String> files) {
    return files.stream().map(Assets::text).collect(Collectors.joining("\n", "\n", ""));
  }

  private static String text(String file) {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The jar of Truelabel cannot be read", e);
    }
  }
}
