package io.truelabel.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.cloudformation.Template.Resource;
import io.truelabel.nightly.SweepHandler;
import io.truelabel.verdict.Judge;
import java.io.Serial;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The functions of the templates")
final class FunctionsTest {

  /** A function, and the template that it is in. */
  record Function(Template template, Resource resource) {
    String handler() {
      return resource.property("/Handler").asText();
    }

    Class<?> handlerClass() {
      try {
        return Class.forName(handler());
      } catch (ClassNotFoundException e) {
        throw new AssertionError("no such class: " + handler(), e);
      }
    }

    int timeout() {
      return resource.property("/Timeout").asInt();
    }

    String name() {
      return resource.property("/FunctionName").asText();
    }

    @Override
    public String toString() {
      return name();
    }
  }

  static Stream<Function> functions() {
    return Template.all().stream()
        .flatMap(template ->
            template.resources("AWS::Lambda::Function").stream()
                .map(resource -> new Function(template, resource)));
  }

  /** Those that read their settings with the classes of the sweep and the rules. */
  static Stream<Function> configured() {
    return functions().filter(it -> settings(it).isPresent());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void areOnesThatLambdaCanStart(Function function) throws NoSuchMethodException {
    Class<?> handler = function.handlerClass();

    assertThat(
            RequestStreamHandler.class.isAssignableFrom(handler)
                || RequestHandler.class.isAssignableFrom(handler))
        .as("%s handles requests", handler)
        .isTrue();
    assertThat(Modifier.isPublic(handler.getModifiers())).isTrue();
    assertThat(handler.getConstructor()).as("without arguments").isNotNull();
  }

  @ParameterizedTest
  @MethodSource("functions")
  @DisplayName("each is made of the jar that holds its handler")
  void areMadeOfTheRightJar(Function function) {
    URL place = function.handlerClass().getProtectionDomain().getCodeSource().getLocation();
    URL rules = Judge.class.getProtectionDomain().getCodeSource().getLocation();
    URL reconciler = SweepHandler.class.getProtectionDomain().getCodeSource().getLocation();

    assertThat(place).isIn(rules, reconciler);
    assertThat(function.resource().property("/Code/S3Key/Ref").asText())
        .isEqualTo(place.equals(rules) ? "RulesCode" : "ReconcilerCode");
  }

  @ParameterizedTest
  @MethodSource("functions")
  void areOfOneKind(Function function) {
    assertThat(function.name()).startsWith("truelabel-");
    assertThat(function.resource().property("/Runtime").asText()).isEqualTo("java25");
    assertThat(Intrinsics.texts(function.resource().property("/Architectures")))
        .containsExactly("${Architecture}");
    assertThat(function.timeout()).isBetween(30, 900);
  }

  @ParameterizedTest
  @MethodSource("functions")
  @DisplayName("each writes its log where the log ends some day")
  void writeLogsThatEnd(Function function) {
    Resource log =
        function.template().pointedTo(function.resource().property("/LoggingConfig/LogGroup"));

    assertThat(log.type()).isEqualTo("AWS::Logs::LogGroup");
    assertThat(log.property("/LogGroupName").asText()).isEqualTo("/aws/lambda/" + function.name());
    assertThat(log.properties().has("RetentionInDays")).isTrue();
  }

  @Test
  void haveTheNamesThatOthersKnow() {
    assertThat(functions().map(Function::name).toList())
        .contains(
            "truelabel-sweep",
            "truelabel-findings",
            "truelabel-slack",
            "truelabel-label",
            "truelabel-contents",
            "truelabel-coverage")
        .doesNotHaveDuplicates();
    assertThat(configured().count()).isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @MethodSource("configured")
  @DisplayName("the environment holds all that is required, and nothing that nobody reads")
  void haveTheEnvironmentThatTheirSettingsRead(Function function) {
    Asked environment = new Asked();
    environment.put("AWS_REGION", "eu-west-1");
    function
        .resource()
        .property("/Environment/Variables")
        .properties()
        .forEach(it -> environment.put(it.getKey(), sample(it.getKey())));

    assertThatCode(() -> read(function, environment)).doesNotThrowAnyException();
    assertThat(environment.asked).containsAll(environment.keySet());
  }

  @ParameterizedTest
  @MethodSource("configured")
  @DisplayName("parameters that are left empty are as good as absent")
  void acceptEmptyOptions(Function function) {
    Asked environment = new Asked();
    environment.put("AWS_REGION", "eu-west-1");
    for (Map.Entry<String, JsonNode> variable :
        function.resource().property("/Environment/Variables").properties()) {
      boolean optional =
          Intrinsics.names(variable.getValue())
              .anyMatch(name ->
                  function.template().parameters().contains(name)
                      && function.template().parameter(name).path("Default").asText("-").isEmpty());
      environment.put(variable.getKey(), optional ? "" : sample(variable.getKey()));
    }
    Set<String> needed =
        Set.of("TRUELABEL_SLACK_SECRET", "TRUELABEL_SLACK_CHANNEL", "TRUELABEL_STATE_BUCKET");
    needed.stream()
        .filter(environment::containsKey)
        .forEach(name -> environment.put(name, sample(name)));

    assertThatCode(() -> read(function, environment)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("configured")
  @DisplayName("the longest lists that a parameter takes fit into the 4 KB of an environment")
  void haveRoomForLongLists(Function function) {
    int bytes =
        function.resource().property("/Environment/Variables").properties().stream()
            .mapToInt(it -> it.getKey().length() + longest(it.getKey()).length())
            .sum();

    assertThat(bytes).isLessThan(4096);
  }

  private static String longest(String variable) {
    return switch (variable) {
      case "TRUELABEL_ACCOUNTS" -> "111122223333,".repeat(200);
      case "TRUELABEL_REGIONS" -> "ap-northeast-1,".repeat(22);
      case "TRUELABEL_REPORT_URL" -> "u".repeat(256);
      default -> sample(variable);
    };
  }

  @Test
  @DisplayName("a finding does not come again while it is being handled")
  void keepMessagesHiddenLongEnough() {
    Template home = Template.of("home.yaml");
    Resource source = home.resources("AWS::Lambda::EventSourceMapping").getFirst();
    Resource queue = home.pointedTo(source.property("/EventSourceArn"));
    Resource function = home.pointedTo(source.property("/FunctionName"));
    int visibility = queue.property("/VisibilityTimeout").asInt();

    assertThat(visibility)
        .isGreaterThanOrEqualTo(
            6 * function.property("/Timeout").asInt()
                + source.property("/MaximumBatchingWindowInSeconds").asInt());
    assertThat(visibility * queue.property("/RedrivePolicy/maxReceiveCount").asInt())
        .as("longer than a claim of somebody else can stand in the way")
        .isGreaterThan(16 * 60);
    assertThat(Intrinsics.texts(source.property("/FunctionResponseTypes")))
        .containsExactly("ReportBatchItemFailures");
  }

  @Test
  @DisplayName("what could not be handled is kept, for longer than where it came from")
  void keepWhatFailed() {
    Template home = Template.of("home.yaml");
    Resource queue = home.resource("FindingsQueue");
    Resource dead = home.pointedTo(queue.property("/RedrivePolicy/deadLetterTargetArn"));

    assertThat(dead.property("/QueueName").asText()).isEqualTo("truelabel-findings-dead");
    assertThat(dead.property("/MessageRetentionPeriod").asInt())
        .isGreaterThan(queue.property("/MessageRetentionPeriod").asInt());
    for (String asynchronous : List.of("SweepRetries", "SlackRetries")) {
      assertThat(
              home.resource(asynchronous)
                  .property("/DestinationConfig/OnFailure/Destination")
                  .isEmpty())
          .isFalse();
    }
  }

  @Test
  @DisplayName("Slack takes one message a second, so the notifier runs once at a time")
  void postOneByOne() {
    Resource slack = Template.of("home.yaml").resource("SlackFunction");

    assertThat(slack.property("/ReservedConcurrentExecutions").asInt()).isEqualTo(1);
    assertThat(slack.property("/Timeout").asInt()).isGreaterThanOrEqualTo(120);
  }

  @Test
  @DisplayName("the dashboard looks at the functions and queues that there are")
  void areThoseOfTheDashboard() {
    Template home = Template.of("home.yaml");
    Template dashboard = Template.of("dashboard.yaml");

    assertThat(dashboard.parameter("SweepFunction").path("Default").asText())
        .isEqualTo(home.resource("SweepFunction").property("/FunctionName").asText());
    assertThat(dashboard.parameter("FindingFunction").path("Default").asText())
        .isEqualTo(home.resource("FindingsFunction").property("/FunctionName").asText());
    assertThat(dashboard.parameter("FindingDeadLetters").path("Default").asText())
        .isEqualTo(home.resource("FindingsDead").property("/QueueName").asText());
  }

  private static Optional<Class<?>> settings(Function function) {
    Class<?> handler = function.handlerClass();
    String name =
        switch (handler.getPackageName()) {
          case "io.truelabel.config" -> "RuleSettings";
          case "io.truelabel.nightly" -> "SweepSettings";
          case "io.truelabel.finding" -> "FindingSettings";
          case "io.truelabel.slack" -> "SlackSettings";
          default -> "";
        };
    try {
      return name.isEmpty()
          ? Optional.empty()
          : Optional.of(Class.forName(handler.getPackageName() + "." + name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }

  private static void read(Function function, Map<String, String> environment) throws Throwable {
    Method from = settings(function).orElseThrow().getDeclaredMethod("from", Map.class);
    from.setAccessible(true);
    try {
      from.invoke(null, environment);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static String sample(String variable) {
    return switch (variable) {
      case "TRUELABEL_ADMINISTRATOR" -> "111122223333";
      case "TRUELABEL_ACCOUNTS" -> "222233334444,333344445555";
      case "TRUELABEL_REGIONS" -> "eu-west-1,us-east-1";
      case "TRUELABEL_INVENTORY" -> "joined";
      case "TRUELABEL_HOME_REGION" -> "eu-west-1";
      case "TRUELABEL_SLACK_CHANNELS" -> "{\"Payroll\": \"C0123456789\"}";
      default -> "something";
    };
  }

  /** An environment that remembers what it was asked for. */
  private static final class Asked extends HashMap<String, String> {
    @Serial private static final long serialVersionUID = 1L;

    private final TreeSet<String> asked = new TreeSet<>();

    @Override
    public String getOrDefault(Object name, String otherwise) {
      asked.add(String.valueOf(name));
      return super.getOrDefault(name, otherwise);
    }
  }
}
