package io.truelabel.setup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What CloudFormation is told: 4,096 bytes at most (CloudFormation User Guide, custom resource
 * response objects).
 *
 * @param success whether what was asked for was done
 * @param reason why not; also said where it was
 * @param physicalId by which CloudFormation knows the resource from now on; never empty
 */
record StackAnswer(
    boolean success, String reason, String physicalId, Map<String, String> attributes) {
  /** Of one text, so that all of them fit, even if every character has to be escaped. */
  private static final int LONGEST = 1_200;

  static StackAnswer done(Outcome outcome) {
    return new StackAnswer(true, "Done.", outcome.physicalId(), outcome.attributes());
  }

  static StackAnswer failed(String reason, String physicalId) {
    return new StackAnswer(false, reason, physicalId, Map.of());
  }

  byte[] json(StackRequest request) {
    ObjectNode json =
        new ObjectMapper()
            .createObjectNode()
            .put("Status", success ? "SUCCESS" : "FAILED")
            .put("Reason", cut(reason))
            .put("PhysicalResourceId", physicalId)
            .put("StackId", request.stackId())
            .put("RequestId", request.requestId())
            .put("LogicalResourceId", request.logicalId());
    ObjectNode data = json.putObject("Data");
    new TreeMap<>(attributes).forEach((name, value) -> data.put(name, cut(value)));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cut(String text) {
    String ascii = Printable.ascii(text);
    return ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST - 3) + "...";
  }
}
