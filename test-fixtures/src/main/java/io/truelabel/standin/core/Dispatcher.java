package io.truelabel.standin.core;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes a signed request to its service: key, operation, execution, log. */
final class Dispatcher {
  private final Map<String, Service> services;
  private final Credentials credentials;
  private final FaultyExecution execution;
  private final CallLog log;
  private final AtomicLong ids = new AtomicLong();

  Dispatcher(List<Service> services, Credentials credentials, Faults faults, CallLog log) {
    this.services =
        services.stream().collect(Collectors.toUnmodifiableMap(Service::name, Function.identity()));
    this.credentials = credentials;
    this.execution = new FaultyExecution(faults);
    this.log = log;
  }

  Outcome dispatch(Request wrapped) {
    String id = "standin-" + ids.incrementAndGet();
    return switch (route(wrapped, id)) {
      case Outcome.Answer(Reply reply) -> new Outcome.Answer(reply.identified(id));
      case Outcome.Cut cut -> cut;
    };
  }

  private Outcome route(Request wrapped, String id) {
    try {
      Scope scope = Scope.of(wrapped);
      Service service = service(scope);
      Request chunkless = AwsChunked.unwrap(wrapped);
      Request request = service.keepsEncodedBodies() ? chunkless : Gzip.unwrap(chunkless);
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
      Outcome outcome = execution.run(service, call);
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
}
