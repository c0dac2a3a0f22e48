package io.truelabel.standin.core;

import java.util.List;

/** Lets a service handle a call, unless a fault comes before or after. */
final class FaultyExecution {
  private static final System.Logger LOGGER = System.getLogger(FaultyExecution.class.getName());

  private final Faults faults;

  FaultyExecution(Faults faults) {
    this.faults = faults;
  }

  Outcome run(Service service, Call call) {
    List<Failure> failures = faults.hitting(call);
    Outcome outcome = outcome(service, call, failures);
    boolean lost = failures.stream().anyMatch(Failure.CutAfter.class::isInstance);
    return lost ? new Outcome.Cut() : outcome;
  }

  private static Outcome outcome(Service service, Call call, List<Failure> failures) {
    try {
      for (Failure failure : failures) {
        if (strike(service, failure)) {
          return new Outcome.Cut();
        }
      }
      return new Outcome.Answer(service.handle(call));
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
