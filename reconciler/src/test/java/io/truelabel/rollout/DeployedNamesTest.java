package io.truelabel.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What is asked for is called as the templates call it:")
class DeployedNamesTest {
  static Stream<String> functions() {
    return FunctionReading.FUNCTIONS.stream();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void theFunction(String function) throws IOException {
    assertThat(lines("satellite.yaml"))
        .contains("FunctionName: " + function, "Name: " + FunctionReading.ALIAS);
  }

  @Test
  void thePack() throws IOException {
    assertThat(lines("organization.yaml"))
        .contains("OrganizationConformancePackName: " + PackReading.NAME);
  }

  private static Stream<String> lines(String template) throws IOException {
    return Files.readAllLines(Path.of("..", "cloudformation", template)).stream()
        .map(String::strip);
  }
}
