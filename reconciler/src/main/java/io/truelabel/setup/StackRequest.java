package io.truelabel.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * What CloudFormation asks of a custom resource (CloudFormation User Guide, custom resource request
 * objects).
 *
 * @param type Create, Update or Delete
 * @param responseUrl where the answer is put, and nowhere else
 * @param resourceType the type of the resource in the template
 * @param physicalId what was answered before; empty for Create
 * @param properties as they shall be; of a Delete, as they were
 * @param oldProperties as they were before an Update
 */
record StackRequest(
    String type,
    String responseUrl,
    String stackId,
    String requestId,
    String resourceType,
    String logicalId,
    String physicalId,
    JsonNode properties,
    JsonNode oldProperties) {

  static StackRequest read(InputStream event) throws IOException {
    JsonNode json = new ObjectMapper().readTree(event);
    return new StackRequest(
        json.path("RequestType").asText(),
        json.path("ResponseURL").asText(),
        json.path("StackId").asText(),
        json.path("RequestId").asText(),
        json.path("ResourceType").asText(),
        json.path("LogicalResourceId").asText(),
        json.path("PhysicalResourceId").asText(),
        json.path("ResourceProperties"),
        json.path("OldResourceProperties"));
  }

  /** Names the resource, whatever becomes of its properties. */
  String place() {
    return stackId + "/" + logicalId;
  }

  /**
   * Lets a request of a stack pass that is in this account and Region, for a job belongs to both.
   */
  void requireStackIn(String account, String region) {
    String[] arn = stackId.split(":", -1);
    if (arn.length != 6 || !arn[3].equals(region) || !arn[4].equals(account)) {
      throw new SetupFailedException(
          "This function sets up Macie in the account %s and the Region %s, but the stack is %s."
                  .formatted(account, region, stackId)
              + " Deploy the template in that account and Region.");
    }
  }
}
