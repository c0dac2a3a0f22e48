package io.truelabel.standin.sts;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Role;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Credentials;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.QueryReply;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Says who calls, and lends roles of active accounts to those whom they trust. */
public final class StsService implements Service {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  private final Organization organization;
  private final Credentials credentials;

  public StsService(Organization organization, Credentials credentials) {
    this.organization = organization;
    this.credentials = credentials;
  }

  @Override
  public String name() {
    return "sts";
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.QUERY;
  }

  @Override
  public ServiceError throttled() {
    return new ServiceError("Throttling", 400, "Rate exceeded");
  }

  @Override
  public String operation(Request request) {
    return Form.of(request).required("Action");
  }

  @Override
  public Reply handle(Call call) {
    return switch (call.operation()) {
      case "GetCallerIdentity" -> callerIdentity(call);
      case "AssumeRole" -> assumeRole(call);
      default ->
          throw new ServiceError(
              "InvalidAction", 400, "Could not find operation " + call.operation());
    };
  }

  private static Reply callerIdentity(Call call) {
    return QueryReply.of(
        call,
        NAMESPACE,
        result ->
            result
                .text("Arn", call.caller().arn())
                .text("UserId", call.caller().accessKeyId())
                .text("Account", call.account()));
  }

  private Reply assumeRole(Call call) {
    Form form = call.form();
    RoleArn arn = RoleArn.parse(form.required("RoleArn"));
    if (!trusts(arn, call)) {
      throw new ServiceError(
          "AccessDenied",
          403,
          "User: %s is not authorized to perform: sts:AssumeRole on resource: %s"
              .formatted(call.caller().arn(), arn.text()));
    }
    return granted(call, open(arn, sessionName(form), duration(form)));
  }

  private Credentials.Session open(RoleArn arn, String name, Duration lifetime) {
    return credentials.open(arn.account(), arn.name(), name, lifetime);
  }

  private boolean trusts(RoleArn arn, Call call) {
    Optional<Role> role =
        organization
            .account(arn.account())
            .filter(Account::active)
            .flatMap(account -> account.role(arn.name()));
    return arn.partition().equals(organization.partition())
        && role.map(found -> found.trusts().contains(call.account())).orElse(false);
  }

  private static String sessionName(Form form) {
    String name = form.required("RoleSessionName");
    if (!name.matches("[\\w+=,.@-]{2,64}")) {
      throw new ServiceError(
          "ValidationError", 400, "RoleSessionName must be 2 to 64 of letters, digits and +=,.@-_");
    }
    return name;
  }

  private static Duration duration(Form form) {
    long seconds = form.text("DurationSeconds").map(Long::parseLong).orElse(3600L);
    if (seconds < 900 || seconds > 43_200) {
      throw new ServiceError(
          "ValidationError", 400, "DurationSeconds must be between 900 and 43200: " + seconds);
    }
    return Duration.ofSeconds(seconds);
  }

  private static Reply granted(Call call, Credentials.Session session) {
    String keyId = session.principal().accessKeyId();
    return QueryReply.of(
        call,
        NAMESPACE,
        result ->
            result
                .element(
                    "Credentials",
                    keys ->
                        keys.text("AccessKeyId", keyId)
                            .text("SecretAccessKey", "standin-secret")
                            .text("SessionToken", session.token())
                            .text(
                                "Expiration", session.expiration().truncatedTo(ChronoUnit.SECONDS)))
                .element(
                    "AssumedRoleUser",
                    user ->
                        user.text("Arn", session.principal().arn()).text("AssumedRoleId", keyId)));
  }
}
