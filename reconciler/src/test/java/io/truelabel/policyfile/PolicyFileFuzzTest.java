package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.policyformat.PolicyFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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
    if (check instanceof PolicyCheck.Accepted accepted) {
      byte[] json = PolicyFormat.write(accepted.policy());
      assertThat(PolicyFormat.read(new ByteArrayInputStream(json))).isEqualTo(accepted.policy());
    }
  }

  private static String mutated(Random random) throws IOException {
    StringBuilder yaml = new StringBuilder(seedText(random));
    int changes = random.nextInt(1, 5);
    for (int i = 0; i < changes; i++) {
      change(yaml, random);
    }
    return yaml.toString();
  }

  private static void change(StringBuilder yaml, Random random) {
    int from = random.nextInt(yaml.length());
    int to = Math.min(yaml.length() - 1, from + random.nextInt(12));
    switch (random.nextInt(3)) {
      case 0 -> yaml.delete(from, to);
      case 1 -> yaml.insert(from, PIECES.get(random.nextInt(PIECES.size())));
      default -> yaml.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
    }
  }

  private static String seedText(Random random) throws IOException {
    return random.nextBoolean() ? full() : bad();
  }

  private static String full() {
    return DefaultPolicy.yaml()
        .replaceAll("(?m)^( *)# - ", "$1- ")
        .replaceAll("(?m) +#.*$", "")
        .replaceAll("(?m)^#.*\n", "");
  }

  private static String bad() throws IOException {
    try (var in = PolicyFileFuzzTest.class.getResourceAsStream("bad.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
