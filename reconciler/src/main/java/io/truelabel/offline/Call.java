package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.RoleCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.regions.Region;

/**
 * One call to AWS: what tells it from all others that a sweep makes.
 *
 * @param operation the service and its operation, as in {@code Macie2:DescribeBuckets}
 * @param region where it is made
 * @param role as whom it is made; empty for the program itself
 * @param request what is asked
 */
record Call(String operation, String region, String role, ObjectNode request) {

  static Call of(SdkRequest request, ExecutionAttributes attributes, Cleaner cleaner) {
    String operation =
        service(attributes) + ":" + attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
    Region region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
    ObjectNode asked = PojoJson.of(request);
    cleaner.request(operation, asked);
    return new Call(operation, Objects.toString(region, ""), role(request), asked);
  }

  private static String service(ExecutionAttributes attributes) {
    return attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME).replace(" ", "");
  }

  private static String role(SdkRequest request) {
    return request instanceof AwsRequest call
        ? call.overrideConfiguration()
            .flatMap(override -> override.credentialsProvider())
            .filter(RoleCredentials.class::isInstance)
            .map(credentials -> ((RoleCredentials) credentials).roleArn())
            .orElse("")
        : "";
  }

  /** By this the answer is found again. */
  String key() {
    String all = String.join("\n", operation, region, role, request.toString());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
