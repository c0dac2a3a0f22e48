package io.truelabel.standin.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a signed request to its service: key, faults, handling, log. */
final class Dispatcher {
  private static final System.Logger LOGGER = System.getLogger(Dispatcher.class.getName());

  private final Map<String, Service> services;
  private final Credentials credentials;
  private final Faults faults;
  private final CallLog log;
  private final AtomicLong ids = new AtomicLong();

  Dispatcher(List<Service> services, Credentials credentials, Faults faults, CallLog log) {
    this.services =
        services.stream().collect(Collectors.toUnmodifiableMap(Service::name, Function.identity()));
    this.credentials = credentials;
    this.faults = faults;
    this.log = log;
  }

  Outcome dispatch(Request wrapped) {
    String id = "standin-" + ids.incrementAndGet();
    try {
      Scope scope = Scope.of(wrapped);
      Service service = service(scope);
      Request request = service.keepsEncodedBodies() ? wrapped : Gzip.unwrap(wrapped);
      return answer(service, request, scope, id);
    } catch (ServiceError unroutable) {
      return new Outcome.Answer(ErrorStyle.REST_JSON.render(unroutable, id));
    }
  }

  private Service service(Scope scope) {
    Service service = services.get(scope.service());
    if (service == null) {
      throw new ServiceError(
          "UnknownService", 404, "The stand-in has no service " + scope.service());
    }
    return service;
  }

  private Outcome answer(Service service, Request request, Scope scope, String id) {
    try {
      Principal caller = authenticate(service, request, scope);
      Call call =
          new Call(
              scope.service(), service.operation(request), caller, scope.region(), id, request);
      Outcome outcome = perform(service, call);
      log.add(CallLog.Entry.of(call, outcome.status()));
      return outcome;
    } catch (ServiceError refused) {
      return new Outcome.Answer(service.errors(request).render(refused, id));
    }
  }

  private Principal authenticate(Service service, Request request, Scope scope) {
    try {
      String token = request.header("x-amz-security-token").orElse("");
      return credentials.principal(scope.accessKeyId(), token);
    } catch (ServiceError badKey) {
      throw service.errors(request).credentialError(badKey);
    }
  }

  private Outcome perform(Service service, Call call) {
    List<Failure> failures = faults.hitting(call);
    try {
      for (Failure failure : failures) {
        if (strike(service, failure)) {
          return new Outcome.Cut();
        }
      }
      Reply reply = service.handle(call);
      boolean lost = failures.stream().anyMatch(Failure.CutAfter.class::isInstance);
      return lost ? new Outcome.Cut() : new Outcome.Answer(reply);
    } catch (ServiceError error) {
      return refuse(service, call, error);
    } catch (RuntimeException bug) {
      LOGGER.log(System.Logger.Level.ERROR, "The stand-in failed at " + call.operation(), bug);
      return refuse(service, call, new ServiceError("InternalFailure", 500, bug.toString()));
    }
  }

  private static Outcome refuse(Service service, Call call, ServiceError error) {
    return new Outcome.Answer(service.errors(call.request()).render(error, call.id()));
  }

  /** Whether the connection is cut before anything happens. */
  private static boolean strike(Service service, Failure failure) {
    return switch (failure) {
      case Failure.Throttle _ -> throw service.throttled();
      case Failure.ServerError(int status) ->
          throw new ServiceError("InternalServerException", status, "Fault on demand");
      case Failure.Refuse(String code, int status) ->
          throw new ServiceError(code, status, "Fault on demand");
      case Failure.Slow slow -> pause(slow);
      case Failure.CutBefore _ -> true;
      case Failure.CutAfter _ -> false;
    };
  }

  private static boolean pause(Failure.Slow slow) {
    try {
      Thread.sleep(slow.delay());
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
