package io.truelabel.slack;

import static io.truelabel.slack.AlertsByHand.bucket;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import io.truelabel.alert.AlertData;
import io.truelabel.cli.Golden;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertBlocksTest {

  @Test
  void anAlertReadsAsItShould() throws IOException {
    AlertData alert =
        AlertsByHand.alert(
            "owners",
            2,
            bucket("open-website", "Web", "exposed-public", "contents-exceed-label"),
            bucket("payroll-exports", "Payroll", "contents-exceed-label"),
            AlertsByHand.news(
                "old-logs", "", "reminder", "A reminder: it still stands.", "never-looked"),
            AlertsByHand.news(
                "cleaned-up", "Web", "resolved", "Put right: what Macie found is gone."));

    Golden.assertMatches("slack.txt", shown(alert));
    Golden.assertMatches("slack.json", json(blocks(alert)) + "\n");
  }

  @Test
  void aSampleFindingIsMarkedAsATest() throws IOException {
    Golden.assertMatches(
        "slack-test.txt",
        shown(AlertsByHand.alert("test", 0, bucket("any", "", "contents-forbidden"))));
  }

  @Test
  void whoABucketIsOpenToComesBeforeWhatIsInIt() {
    AlertData alert =
        AlertsByHand.alert(
            "owners",
            0,
            bucket("inside", "", "contents-forbidden"),
            bucket("outside", "", "exposed-shared"));

    assertThat(shown(alert))
        .containsSubsequence(
            "Somebody outside can reach", "outside", "What is wrong inside", "inside");
  }

  @Test
  void whileObservingItSaysThatNoOwnerWasTold() {
    assertThat(shown(AlertsByHand.alert("observe", 0, bucket("any", "", "topic-missing"))))
        .contains("No owner was told.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "支", "\"", "<!channel>", "\u0007"})
  void slackTakesTheBlocksHoweverMuchThereIs(String team) {
    AlertData.Bucket[] buckets =
        IntStream.range(0, 200)
            .mapToObj(i ->
                bucket(
                    "bucket-" + i,
                    team.repeat(250 / Math.max(1, team.length())),
                    "exposed-public",
                    "contents-forbidden"))
            .toArray(AlertData.Bucket[]::new);

    List<LayoutBlock> blocks = blocks(AlertsByHand.alert("owners", 7, buckets));

    assertThat(blocks).hasSizeBetween(5, 50);
    assertThat(json(blocks)).hasSizeLessThan(10_000).contains("more; the report lists them all");
  }

  @Test
  void aLinkThatIsNoneIsLeftOut() {
    AlertData alert = AlertsByHand.alert("owners", 0, bucket("any", "", "topic-missing"));
    AlertData broken =
        new AlertData(
            alert.schema(),
            alert.id(),
            alert.at(),
            alert.mode(),
            alert.headline(),
            alert.opening(),
            alert.topic(),
            alert.severity(),
            "s3://bucket/report.html|x>",
            alert.total(),
            alert.left(),
            alert.buckets());

    assertThat(json(blocks(alert))).contains("The whole report");
    assertThat(json(blocks(broken))).doesNotContain("report.html");
  }

  private static List<LayoutBlock> blocks(AlertData alert) {
    return new AlertBlocks(alert, alert.buckets()).blocks(alert.left());
  }

  private static String shown(AlertData alert) {
    return String.join("\n", SlackPreview.of(blocks(alert))) + "\n";
  }

  private static String json(List<LayoutBlock> blocks) {
    return GsonFactory.createSnakeCase().toJson(blocks);
  }
}
