package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policyformat.PolicyFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

class PolicyFileFuzzTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static final List<String> PIECES =
      List.of(
          "\t",
          "\n",
          ":",
          "- ",
          "\"",
          "'",
          "{",
          "}",
          "[",
          "]",
          "*",
          "&a",
          "!!x",
          "#",
          "|",
          ">",
          "%",
          "@",
          "\\",
          "\u0000",
          "\ud800",
          "\u2028",
          "~",
          "null",
          "true",
          "1",
          "0x1F",
          "1e999",
          "-1",
          ".nan",
          "99999999999999999999",
          "2027-99-99",
          "\"a\\n\"",
          "\"\\ud800\"",
          "\ufeff",
          "---\n",
          "...\n",
          "? ",
          "<<: ",
          "levels: []\n",
          "İ",
          " ");

  @Property(tries = 1500)
  void noTextMakesItThrowAndEveryRemarkIsWhole(@ForAll long seed) throws IOException {
    String yaml = mutated(new Random(seed));

    PolicyCheck check = PolicyFile.check(yaml, "policy.yaml", NOW);

    assertThat(check.remarks())
        .allSatisfy(it -> {
          assertThat(it.line()).isBetween(1, (int) yaml.lines().count() + 1);
          assertThat(it.column()).isPositive();
          assertThat(it.problem()).endsWith(".").doesNotContain("\n");
          assertThat(it.remedy()).isNotBlank().doesNotContain("\n");
        });
    assertThat(check.remarks()).isSortedAccordingTo(Remark.IN_FILE_ORDER).doesNotHaveDuplicates();
    assertThat(PolicyReport.of(check)).endsWith("\n");
    Statistics.collect(check.getClass().getSimpleName());
    Statistics.coverage(PolicyFileFuzzTest::bothOutcomes);
    if (check instanceof PolicyCheck.Accepted accepted) {
      byte[] json = PolicyFormat.write(accepted.policy());
      assertThat(PolicyFormat.read(new ByteArrayInputStream(json))).isEqualTo(accepted.policy());
    }
  }

  /** Both outcomes must be common, or half of the property would say nothing. */
  private static void bothOutcomes(StatisticsCoverage coverage) {
    coverage.check("Accepted").percentage(it -> it > 5);
    coverage.check("Refused").percentage(it -> it > 50);
  }

  private static String mutated(Random random) throws IOException {
    StringBuilder yaml = new StringBuilder(seedText(random));
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      change(yaml, random);
    }
    return yaml.toString();
  }

  private static void change(StringBuilder yaml, Random random) {
    int from = random.nextInt(yaml.length());
    int to = Math.min(yaml.length() - 1, from + random.nextInt(12));
    switch (random.nextInt(5)) {
      case 0 -> yaml.delete(from, to);
      case 1 -> yaml.insert(from, PIECES.get(random.nextInt(PIECES.size())));
      case 2 -> yaml.delete(yaml.lastIndexOf("\n", from) + 1, yaml.indexOf("\n", from) + 1);
      case 3 -> changeDigit(yaml, random);
      default -> yaml.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
    }
  }

  private static void changeDigit(StringBuilder yaml, Random random) {
    int[] digits =
        IntStream.range(0, yaml.length())
            .filter(it -> Character.isDigit(yaml.charAt(it)))
            .toArray();
    if (digits.length > 0) {
      int at = digits[random.nextInt(digits.length)];
      yaml.setCharAt(at, (char) ('0' + random.nextInt(10)));
    }
  }

  private static String seedText(Random random) throws IOException {
    String name = random.nextInt(4) > 0 ? "full.yaml" : "bad.yaml";
    try (InputStream in = PolicyFileFuzzTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
