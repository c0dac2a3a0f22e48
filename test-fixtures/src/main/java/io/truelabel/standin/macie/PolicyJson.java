package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Finding;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.WireTime;

/** Writes {@code policyDetails}: the API call that changed who can reach the bucket. */
final class PolicyJson {
  private PolicyJson() {}

  static ObjectNode write(Finding.Policy finding) {
    ObjectNode call =
        Json.object()
            .put("api", "PutBucketPolicy")
            .put("apiServiceName", "s3.amazonaws.com")
            .put("firstSeen", WireTime.iso(finding.createdAt()))
            .put("lastSeen", WireTime.iso(finding.updatedAt()));
    ObjectNode action = Json.object().put("actionType", "AWS_API_CALL").set("apiCallDetails", call);
    ObjectNode json = Json.object().set("action", action);
    return json.set("actor", actor(finding.shard().account()));
  }

  private static ObjectNode actor(String account) {
    ObjectNode identity = Json.object().putNull("assumedRole").putNull("awsAccount");
    identity.putNull("awsService").putNull("federatedUser").putNull("iamUser");
    identity.set(
        "root",
        Json.object()
            .put("accountId", account)
            .put("arn", "arn:aws:iam::%s:root".formatted(account))
            .put("principalId", account));
    ObjectNode json = Json.object().putNull("domainDetails").putNull("ipAddressDetails");
    return json.set("userIdentity", identity.put("type", "Root"));
  }
}
