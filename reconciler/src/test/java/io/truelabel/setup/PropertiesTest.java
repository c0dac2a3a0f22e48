package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertiesTest {
  private final SetupRun run = new SetupRun();

  @AfterEach
  void close() {
    run.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DailyJob | yes | DailyJob is \"yes\"; write off or on",
        "PricePerGigabyte | free | PricePerGigabyte is \"free\"; write a number such as 1.25",
        "PricePerGigabyte | -1 | PricePerGigabyte is \"-1\"",
        "FirstRunLimit | 5 | FirstRunLimit needs PricePerGigabyte",
        "Accounts | 12345 | Accounts holds \"12345\", which is not an account id of 12 digits",
        "Buckets | Not_A_Bucket! | Buckets holds \"Not_A_Bucket!\", which is not the name",
        "Buckets | logs-* | Buckets holds \"logs-*\", which is not the name",
        "ExcludedBuckets | no spaces | or a pattern with *",
        "Tags | Stage | Tags holds \"Stage\", which is not a tag written as KEY=VALUE",
        "Identifiers | RECOMMENDED | Identifiers is \"RECOMMENDED\"; write ALL or POLICY",
        "Dailyjob | on | there is no property Dailyjob; there are Accounts, AllowLists",
      })
  void whatIsWrongIsSaid(String name, String value, String reason) {
    JsonNode answer = create(Stack.properties(Map.of(name, value)));

    assertThat(answer.path("Status").asText()).isEqualTo("FAILED");
    assertThat(answer.path("Reason").asText()).contains(reason, "nothing was changed");
    assertThat(run.aws().calls().total()).isZero();
  }

  private JsonNode create(JsonNode properties) {
    return run.deliver(run.request("Create", "Job", "", properties));
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    JsonNode answer = create(Stack.properties(Map.of("DailyJob", "yes", "Accounts", "1,2")));

    assertThat(answer.path("Reason").asText()).contains("\"yes\"", "\"1\"", "\"2\"");
  }

  @Test
  void anEmptyParameterMeansTheSameAsNone() {
    JsonNode answer =
        create(
            Stack.properties(
                Map.of("DailyJob", "", "Accounts", "", "PricePerGigabyte", "", "Tags", " ,")));

    assertThat(answer.path("Status").asText()).isEqualTo("SUCCESS");
    assertThat(answer.path("Data").path("FirstRunCost").asText()).startsWith("unknown");
  }

  @Test
  void aListWhereOneValueBelongsIsSaid() {
    var properties = Stack.properties(Map.of());
    properties.putArray("DailyJob").add("on");

    assertThat(create(properties).path("Reason").asText()).contains("DailyJob is a single value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"Id\": \"111122223333\"}]", "{\"Id\": \"1\"}", "[null]", "[[\"x\"]]"})
  void whatIsNoTextIsNotTakenForNothingWhichWouldMeanEverything(String json) throws IOException {
    var properties = Stack.properties(Map.of());
    properties.set("Accounts", new ObjectMapper().readTree(json));

    assertThat(create(properties).path("Reason").asText())
        .contains("Accounts is a list of texts, and holds something else");
  }
}
