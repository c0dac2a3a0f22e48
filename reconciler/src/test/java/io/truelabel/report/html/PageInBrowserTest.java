package io.truelabel.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.truelabel.report.History;
import io.truelabel.report.Night;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.Report;
import io.truelabel.standin.SecondOpinion;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as people have it: opened in a browser, searched, sorted, folded out and printed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageInBrowserTest {
  private static final int MANY = 10_000;
  private static final int PAGE = 50;

  /** A second on a calm machine; the machines of CI are not calm. */
  private static final double PATIENCE_MILLIS = 3_000;

  private static final String NAMES =
      "[...document.querySelectorAll('#buckets .open')].map(it => it.textContent)";

  private @TempDir Path folder;
  private Browser browser;
  private Tab tab;

  @BeforeAll
  void start() throws IOException {
    Optional<Path> program = Browser.installed();
    if (program.isEmpty()) {
      SecondOpinion.onThisMachine().find("chromium", "the report in a browser");
    }
    assumeTrue(program.isPresent());
    browser = Browser.start(program.orElseThrow());
  }

  @AfterAll
  void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openTab() {
    tab = browser.tab().size(1280, 900);
  }

  @AfterEach
  void nothingWasAskedForAndNobodyComplained() {
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.requests()).isNotEmpty().allMatch(url -> url.startsWith("file:"));
  }

  private void open(Report report, History history) throws IOException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, Pages.html(report, history, ObjectNames.NONE));
    tab.open(file);
  }

  private static Report three() {
    return Pages.report(
        Results.wrong("low-topic", Severity.LOW, ViolationKind.TOPIC_MISSING),
        Results.wrong("cards", Severity.CRITICAL, ViolationKind.CONTENTS_EXCEED_LABEL),
        Results.compliant("plain"));
  }

  private static Report many() {
    return Pages.report(
        IntStream.range(0, MANY).mapToObj(PageInBrowserTest::one).toArray(BucketResult[]::new));
  }

  private static BucketResult one(int number) {
    String name = String.format(Locale.ROOT, "bucket-%05d", number);
    return switch (number % 4) {
      case 0 -> Results.compliant(name);
      case 1 ->
          Results.wrong(
              name,
              Severity.HIGH,
              "team " + number % 500,
              Map.of("DataClassification", "public"),
              ViolationKind.CONTENTS_EXCEED_LABEL,
              ViolationKind.EXPOSED_PUBLIC);
      case 2 -> Results.wrong(name, Severity.LOW, ViolationKind.TOPIC_MISSING);
      default -> Results.wrong(name, Severity.MEDIUM, ViolationKind.NOT_MONITORED);
    };
  }

  @Test
  void theWorstStandsFirst() throws IOException {
    open(three(), History.NONE);

    assertThat(tab.lines(NAMES)).containsExactly("cards", "low-topic", "plain");
    assertThat(tab.text("document.querySelector('#buckets .found').textContent"))
        .isEqualTo("3 buckets");
  }

  @Test
  void aHeadingSortsAndSaysSo() throws IOException {
    open(three(), History.NONE);

    tab.press("#buckets th[data-column=name] button");
    assertThat(tab.lines(NAMES)).containsExactly("cards", "low-topic", "plain");
    assertThat(sorted("name")).isEqualTo("ascending");

    tab.press("#buckets th[data-column=name] button");
    assertThat(tab.lines(NAMES)).containsExactly("plain", "low-topic", "cards");
    assertThat(sorted("name")).isEqualTo("descending");
    assertThat(sorted("severity")).isEqualTo("null");
  }

  @Test
  void theFirstOrderComesBackHoweverItWasSortedInBetween() throws IOException {
    open(
        Pages.report(
            Results.wrong("a-low", Severity.LOW, ViolationKind.TOPIC_MISSING),
            Results.wrong("m-10", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL),
            Results.wrong("m-9", Severity.HIGH, ViolationKind.CONTENTS_EXCEED_LABEL),
            Results.wrong("z-critical", Severity.CRITICAL, ViolationKind.EXPOSED_PUBLIC)),
        History.NONE);
    List<String> first = tab.lines(NAMES);
    assertThat(first).startsWith("z-critical").endsWith("a-low");

    tab.press("#buckets th[data-column=name] button");
    assertThat(tab.lines(NAMES)).containsExactly("a-low", "m-9", "m-10", "z-critical");
    tab.fill("search", "m-");
    tab.press("#buckets th[data-column=severity] button");
    tab.fill("search", "");
    assertThat(sorted("severity")).isEqualTo("descending");
    assertThat(tab.lines(NAMES)).isEqualTo(first);

    tab.press("#buckets th[data-column=name] button");
    tab.press("#buckets th[data-column=severity] button");
    assertThat(tab.lines(NAMES)).isEqualTo(first);
  }

  private String sorted(String column) {
    return tab.text(
        "String(document.querySelector('#buckets th[data-column=%s]').getAttribute('aria-sort'))"
            .formatted(column));
  }

  @Test
  void searchLooksAtEverythingThatCountsForPeople() throws IOException {
    open(three(), History.NONE);

    tab.fill("search", "CREDIT_card cards");
    assertThat(tab.lines(NAMES)).containsExactly("cards");

    tab.fill("search", "no such thing");
    assertThat(tab.lines(NAMES)).isEmpty();
    assertThat(tab.text("document.querySelector('#buckets .found').textContent"))
        .isEqualTo("No bucket of 3 is like that.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"severity:=low", "kind:=topic-missing", "outcome:=noncompliant"})
  void aFilterKeepsWhatItSays(String choice) throws IOException {
    open(three(), History.NONE);
    String[] parts = choice.split(":", 2);

    tab.fill(parts[0], parts[1]);

    assertThat(tab.lines(NAMES)).contains("low-topic").doesNotContain("plain");
  }

  @Test
  void aLinkElsewhereOnThePageFilters() throws IOException {
    open(three(), History.NONE);

    tab.press("#summary .tile-critical");

    assertThat(tab.text("new Promise(done => setTimeout(() => done(location.hash), 100))"))
        .isEqualTo("#severity=critical");
    assertThat(tab.lines(NAMES)).containsExactly("cards");
  }

  @Test
  void aBucketUnfoldsToWhatIsWrongAndWhatToDo() throws IOException {
    open(three(), History.NONE);

    tab.press("#buckets .open");

    assertThat(tab.text("document.querySelector('#buckets .details').innerText"))
        .contains("CREDIT_CARD_NUMBER, 2-99 times in an object", "Remove the data", "line 12");
    assertThat(tab.text("document.querySelector('#buckets .open').getAttribute('aria-expanded')"))
        .isEqualTo("true");
    tab.press("#buckets .open");
    assertThat(tab.number("document.querySelectorAll('#buckets .details').length")).isZero();
  }

  @Test
  void theTrendIsDrawnAndReadOut() throws IOException {
    History history = History.NONE;
    for (int day = 1; day <= 20; day++) {
      history = history.plus(night(LocalDate.of(2026, 11, day).toString(), day));
    }
    open(three(), history);

    assertThat(tab.number("document.querySelectorAll('[data-chart] svg path.area').length"))
        .isEqualTo(4);
    assertThat(tab.text("document.querySelector('[data-chart] .readout').textContent"))
        .startsWith("2026-11-22: 2 noncompliant");
    tab.run(
        "document.querySelector('[data-chart] .plot')"
            + ".dispatchEvent(new KeyboardEvent('keydown', {key: 'Home'}));");
    assertThat(tab.text("document.querySelector('[data-chart] .readout').textContent"))
        .startsWith("2026-11-01: 1 noncompliant");
  }

  private static Night night(String date, long noncompliant) {
    return new Night(
        date,
        "sweep",
        true,
        30,
        Map.of(Outcome.NONCOMPLIANT, noncompliant),
        Map.of(Severity.HIGH, noncompliant),
        Map.of(Outcome.COMPLIANT, 20L, Outcome.NONCOMPLIANT, 10L));
  }

  @Test
  void whatOwnersWriteIsShownAndNeverRun() throws IOException {
    open(Pages.hostile(), History.NONE);
    for (int i = 0; i < Pages.HOSTILE.size(); i++) {
      tab.run("document.querySelectorAll('#buckets .open')[" + i + "].click();");
    }

    assertThat(tab.text("document.title")).startsWith("Truelabel report");
    assertThat(tab.number("document.querySelectorAll('img, script[src], iframe, b b').length"))
        .isZero();
    assertThat(tab.text("document.querySelector('#buckets').innerText"))
        .contains("<img src=x onerror=document.title='taken'>", "{{7*7}}${7*7}")
        .contains("\ufffdgnp.exe");
  }

  @Test
  void tenThousandBucketsOpenInASecondAndAreShownAPageAtATime() throws IOException {
    open(many(), History.NONE);

    double ready =
        tab.number("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd");
    System.out.printf("10,000 buckets are ready after %.0f ms%n", ready);
    assertThat(ready).isPositive().isLessThan(PATIENCE_MILLIS);
    assertThat(tab.lines(NAMES)).hasSize(PAGE);

    tab.fill("search", "bucket-09999");
    assertThat(tab.lines(NAMES)).containsExactly("bucket-09999");
    tab.fill("search", "");
    tab.press("#buckets [data-page=next]");
    assertThat(tab.text("document.querySelector('#buckets .page-of').textContent"))
        .isEqualTo("Page 2 of 200");
  }

  @Test
  void itFitsAPhoneAndCanBePrinted() throws IOException {
    tab.size(390, 844);
    open(three(), History.NONE);

    assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    assertThat(tab.print()).isGreaterThan(10_000);
    assertThat(tab.lines(NAMES)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void allTextStandsOutFromWhatIsBehindIt(String colours) throws IOException {
    tab.prefer(colours);
    open(three(), History.NONE);
    tab.press("#buckets .open");

    assertThat(tab.lines(FAINT)).isEmpty();
  }

  @Test
  void theSwitchOverrulesTheSystem() throws IOException {
    tab.prefer("light");
    open(three(), History.NONE);
    String light = tab.text("getComputedStyle(document.body).backgroundColor");

    tab.press("[data-theme-choice=dark]");

    assertThat(tab.text("getComputedStyle(document.body).backgroundColor")).isNotEqualTo(light);
    assertThat(
            tab.lines(
                "[...document.querySelectorAll('[aria-pressed=true]')].map(it => it.textContent)"))
        .containsExactly("Dark");
  }

  @Test
  void everythingHasANameForThoseWhoDoNotSeeIt() throws IOException {
    open(three(), History.NONE);

    for (String nameless :
        List.of(
            "table:not(:has(caption))",
            "th:not([scope])",
            "section:not([aria-labelledby])",
            "button:empty:not([aria-label])",
            "[role=img]:not([aria-label])",
            "svg:not([aria-hidden])",
            "nav:not([aria-label])")) {
      assertThat(tab.number("document.querySelectorAll('" + nameless + "').length"))
          .as(nameless)
          .isZero();
    }
    assertThat(
            Stream.of("input", "select")
                .mapToDouble(it ->
                    tab.number(
                        "[...document.querySelectorAll('"
                            + it
                            + "')].filter(it => it.labels.length === 0).length"))
                .sum())
        .isZero();
  }

  /** Texts whose contrast with what is behind them is below 4.5, as WCAG counts it. */
  private static final String FAINT =
      """
      (() => {
        const parse = (text) => text.match(/[\\d.]+/g).map(Number);
        const light = (rgb) => {
          const [r, g, b] = rgb.map(it => it / 255).map(it => it <= .04045 ? it / 12.92 : ((it + .055) / 1.055) ** 2.4);
          return .2126 * r + .7152 * g + .0722 * b;
        };
        const behind = (it) => {
          for (; it; it = it.parentElement) {
            const [r, g, b, a = 1] = parse(getComputedStyle(it).backgroundColor);
            if (a === 1) return [r, g, b];
          }
          return [255, 255, 255];
        };
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const faint = new Set();
        while (walk.nextNode()) {
          const it = walk.currentNode.parentElement;
          if (walk.currentNode.data.trim() === '' || it.closest('script,style,noscript,svg,:disabled') || it.offsetParent === null) continue;
          const [one, other] = [parse(getComputedStyle(it).color).slice(0, 3), behind(it)].map(light).sort((a, b) => b - a);
          if ((one + .05) / (other + .05) < 4.5) faint.add(it.className + ' ' + it.textContent.slice(0, 40));
        }
        return faint;
      })()\
      """;
}
