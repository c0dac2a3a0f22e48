package io.truelabel.standin;

import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Role;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Principal;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Route;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import java.util.Map;

/** Lets an assumed role call a service only for what the role is there for. */
record RoleGate(Service service, Organization organization) implements Service {

  @Override
  public Reply handle(Call call) {
    if (!isAllowed(call.caller(), call.operation())) {
      throw service.denied(
          "User: %s is not authorized to perform: %s:%s"
              .formatted(call.caller().arn(), service.name(), call.operation()));
    }
    return service.handle(call);
  }

  private boolean isAllowed(Principal caller, String operation) {
    boolean asking = operation.equals("GetCallerIdentity");
    return asking
        || organization
            .account(caller.account())
            .flatMap(account -> account.role(caller.role()))
            .map((Role role) -> role.allows(service.name(), operation))
            .orElse(true);
  }

  @Override
  public String name() {
    return service.name();
  }

  @Override
  public String operation(Request request) {
    return service.operation(request);
  }

  @Override
  public ErrorStyle errors(Request request) {
    return service.errors(request);
  }

  @Override
  public ServiceError throttled() {
    return service.throttled();
  }

  @Override
  public ServiceError denied(String message) {
    return service.denied(message);
  }

  @Override
  public boolean keepsEncodedBodies() {
    return service.keepsEncodedBodies();
  }

  @Override
  public Map<String, Route> routes() {
    return service.routes();
  }
}
