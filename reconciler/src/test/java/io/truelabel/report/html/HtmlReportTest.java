package io.truelabel.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.alert.AlertOutcome;
import io.truelabel.heal.Healing;
import io.truelabel.metrics.MetricsOutcome;
import io.truelabel.report.History;
import io.truelabel.report.Night;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.Report;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static final Report SMALL =
      Pages.report(
          Results.wrong("cards", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL),
          Results.compliant("plain"),
          Results.unknown("denied"));

  @Test
  void theBrowserMayRunWhatIsInThePageAndNothingElse() throws IOException {
    String html = Pages.html(SMALL);
    String policy =
        first(html, "Content-Security-Policy\" content=\"([^\"]*)\"").replace("&#39;", "'");

    assertThat(policy)
        .startsWith("default-src 'none'; ")
        .doesNotContain("unsafe", "http:", "https:", "*");
    for (String inside : all(html, "<(?:script|style)>(.*?)</(?:script|style)>")) {
      assertThat(policy).contains("'sha256-" + digest(inside) + "'");
    }
    assertThat(all(html, "<(script|style)>(.*?)</")).hasSize(3);
  }

  @Test
  void nothingIsFetched() throws IOException {
    String markup = markup(Pages.html(SMALL));

    assertThat(markup).doesNotContain("src=", "http:", "https:", "url(", "@import", " style=");
    assertThat(all(markup, "\\bhref=\"([^\"]*)\"")).allMatch(it -> it.matches("#.*|data:,"));
  }

  @Test
  void whatOwnersWriteStaysText() throws IOException {
    String html = Pages.html(Pages.hostile());

    assertThat(all(html, "<script")).hasSize(3);
    assertThat(html).doesNotContain("<img", "\u202e", "\u2028", "\u0000");
    assertThat(all(markup(html), "<[a-z][^<>]*\\s(on[a-z]+)=")).isEmpty();
  }

  /** The page without what stands inside scripts and styles. */
  private static String markup(String html) {
    return html.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
  }

  @Test
  void noObjectIsNamedUnlessAsked() throws IOException {
    var id = SMALL.buckets().getFirst().id();
    var names = new ObjectNames(true, Map.of(id, List.of("payroll/jane-doe.csv")));

    assertThat(Pages.html(SMALL)).contains("Objects are not named here");
    assertThat(Pages.html(SMALL, History.NONE, names))
        .contains("payroll/jane-doe.csv", "Objects are named.");
  }

  @Test
  void theTrendHasTheNightsBeforeAndThisOne() throws IOException {
    Night before =
        new Night(
            "2026-11-20",
            "before",
            false,
            7,
            Map.of(Outcome.NONCOMPLIANT, 5L),
            Map.of(Severity.HIGH, 5L),
            Map.of(Outcome.COMPLIANT, 3L, Outcome.NONCOMPLIANT, 4L));
    Night later = new Night("2026-11-23", "later", true, 99, Map.of(), Map.of(), Map.of());

    String html = Pages.html(SMALL, History.NONE.plus(before).plus(later), ObjectNames.NONE);

    assertThat(html)
        .contains("5 on 2026-11-20, 1 on 2026-11-22, over 2 nights")
        .contains("−4 since the night before")
        .contains("43%")
        .doesNotContain("2026-11-23");
  }

  @Test
  void theFirstNightHasNothingToCompareWith() throws IOException {
    assertThat(Pages.html(SMALL))
        .contains("This is the first night")
        .doesNotContain("data-chart=\"s");
  }

  @Test
  void whatCouldNotBeReadStandsAtTheTop() throws IOException {
    var summary =
        Results.with(
            Results.summary(List.of("us-east-1"), Results.unknown("denied")),
            Results.noRole("444455556666", "us-east-1"));

    assertThat(Pages.html(Report.of(summary)))
        .contains("<strong>Incomplete.</strong>")
        .contains("Not all buckets of us-east-1 are known, and 2 places could not be read, and")
        .contains("hides buckets", "Create the role.");
  }

  @Test
  void whereNobodyWasToldStandsAtTheTopToo() throws IOException {
    Failure untold =
        new Failure(
            "us-east-1",
            "444455556666",
            "take the right to tell",
            "S3 refused. Nobody was told of its buckets this time.",
            "Allow it.");

    assertThat(Pages.html(report(untold)))
        .contains("<strong>Incomplete.</strong>", "Telling failed in 1 place. <a")
        .contains("Where telling failed", "444455556666 us-east-1", "take the right to tell")
        .contains("Nobody was told of its buckets this time.", "Allow it.")
        .doesNotContain("What could not be read</caption>", "hides buckets</span>");
  }

  @Test
  void itNeverSaysThatOwnersWereToldForThatIsUpToTheMode() throws IOException {
    assertThat(Pages.html(report()))
        .contains("complete, 0 messages sent to whom the policy tells: in mode observe the stream")
        .doesNotContain("owners were told");
  }

  private static Report report(Failure... untold) {
    AlertOutcome alerts = new AlertOutcome(List.of(), 0, 0, List.of(), List.of(untold));
    return Report.of(
        Results.summary(Results.compliant("plain")), Healing.NONE, alerts, MetricsOutcome.NONE);
  }

  @Test
  void anEmptyEstateIsAPageToo() throws IOException {
    assertThat(Pages.html(Pages.report())).contains("No bucket was found.", "Everything could be");
  }

  @Test
  void equalResultsGiveEqualPages() throws IOException {
    assertThat(Pages.html(SMALL)).isEqualTo(Pages.html(SMALL));
  }

  private static String first(String html, String pattern) {
    return all(html, pattern).getFirst();
  }

  private static List<String> all(String html, String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(html)
        .results()
        .map(found -> found.group(Math.min(1, found.groupCount())))
        .toList();
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
