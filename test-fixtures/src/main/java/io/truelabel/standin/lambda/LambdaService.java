package io.truelabel.standin.lambda;

import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows the policies of functions that are deployed behind the alias {@code live}. */
public final class LambdaService implements Service {
  private static final Pattern POLICY = Pattern.compile("/2015-03-31/functions/([^/]+)/policy");
  private static final String ALIAS = "live";

  private final Organization organization;
  private final FunctionPolicies policies;

  public LambdaService(Organization organization) {
    this.organization = organization;
    this.policies = new FunctionPolicies(organization);
  }

  public FunctionPolicies policies() {
    return policies;
  }

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.REST_JSON;
  }

  @Override
  public ServiceError throttled() {
    return new ServiceError("TooManyRequestsException", 429, "Rate exceeded");
  }

  @Override
  public ServiceError denied(String message) {
    return new ServiceError("AccessDeniedException", 403, message);
  }

  @Override
  public String operation(Request request) {
    if (request.method().equals("GET") && POLICY.matcher(request.path()).matches()) {
      return "GetPolicy";
    }
    throw new ServiceError(
        "UnknownOperationException",
        404,
        "The stand-in has no Lambda operation at " + request.method() + " " + request.path());
  }

  @Override
  public Reply handle(Call call) {
    Matcher path = POLICY.matcher(call.request().path());
    String function = path.matches() ? path.group(1) : "";
    String policy = policy(call, function).orElseThrow(LambdaService::missing);
    return Reply.json(
        Json.object()
            .put("Policy", policy)
            .put("RevisionId", Integer.toHexString(policy.hashCode())));
  }

  private Optional<String> policy(Call call, String function) {
    boolean deployed =
        call.account().equals(organization.administrator())
            && call.request().parameter("Qualifier").filter(ALIAS::equals).isPresent();
    return deployed ? policies.find(call.region(), function) : Optional.empty();
  }

  private static ServiceError missing() {
    return new ServiceError(
        "ResourceNotFoundException", 404, "The resource you requested does not exist.");
  }
}
