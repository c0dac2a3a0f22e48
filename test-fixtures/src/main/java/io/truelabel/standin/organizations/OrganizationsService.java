package io.truelabel.standin.organizations;

import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Switches;

/**
 * Tells which accounts there are. The Macie administrator is taken to be the management account
 * too: it alone may list the accounts.
 */
public final class OrganizationsService implements Service {
  private static final String TARGET = "AWSOrganizationsV20161128.";
  private static final String ID = "o-standin0001";

  private final Organization organization;
  private final AccountList accounts;

  public OrganizationsService(Organization organization, Switches switches) {
    this.organization = organization;
    this.accounts = new AccountList(organization, arn(organization, "account"), switches);
  }

  @Override
  public String name() {
    return "organizations";
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.JSON_1_1;
  }

  @Override
  public ServiceError throttled() {
    return new ServiceError("TooManyRequestsException", 400, "You have exceeded the rate limit.");
  }

  @Override
  public String operation(Request request) {
    String target = request.header("x-amz-target").orElse("");
    if (!target.startsWith(TARGET)) {
      throw new ServiceError("UnknownOperationException", 400, "No such operation: " + target);
    }
    return target.substring(TARGET.length());
  }

  @Override
  public Reply handle(Call call) {
    return switch (call.operation()) {
      case "DescribeOrganization" -> describe();
      case "ListAccounts" -> accounts.list(call);
      default ->
          throw new ServiceError(
              "UnknownOperationException",
              400,
              "The stand-in does not offer Organizations' " + call.operation());
    };
  }

  private Reply describe() {
    String management = organization.administrator();
    return Reply.json11(
        Json.object()
            .set(
                "Organization",
                Json.object()
                    .put("Id", ID)
                    .put("Arn", arn(organization, "organization"))
                    .put("FeatureSet", "ALL")
                    .put("MasterAccountArn", arn(organization, "account") + "/" + management)
                    .put("MasterAccountId", management)
                    .put("MasterAccountEmail", AccountList.email(management))
                    .set("AvailablePolicyTypes", Json.array())));
  }

  private static String arn(Organization organization, String kind) {
    return "arn:%s:organizations::%s:%s/%s"
        .formatted(organization.partition(), organization.administrator(), kind, ID);
  }
}
