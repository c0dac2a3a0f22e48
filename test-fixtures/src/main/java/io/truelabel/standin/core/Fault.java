package io.truelabel.standin.core;

import java.time.Duration;

/**
 * A failure on demand: which calls it hits and what happens to them. An empty text matches
 * everything.
 */
public record Fault(
    String service, String operation, String account, String region, Failure failure, Turn turn) {

  /** Hits every call of an operation until narrowed down or removed. */
  public static Fault of(String service, String operation, Failure failure) {
    return new Fault(service, operation, "", "", failure, new Turn.From(1));
  }

  public static Fault throttle(String service, String operation) {
    return of(service, operation, new Failure.Throttle());
  }

  public static Fault serverError(String service, String operation) {
    return of(service, operation, new Failure.ServerError(500));
  }

  /** Answers an error of the service's own, such as {@code ConditionalRequestConflict}, 409. */
  public static Fault refuse(String service, String operation, String code, int status) {
    return of(service, operation, new Failure.Refuse(code, status));
  }

  public static Fault slow(String service, String operation, Duration delay) {
    return of(service, operation, new Failure.Slow(delay));
  }

  public static Fault cutBefore(String service, String operation) {
    return of(service, operation, new Failure.CutBefore());
  }

  public static Fault cutAfter(String service, String operation) {
    return of(service, operation, new Failure.CutAfter());
  }

  public Fault inAccount(String only) {
    return new Fault(service, operation, only, region, failure, turn);
  }

  public Fault inRegion(String only) {
    return new Fault(service, operation, account, only, failure, turn);
  }

  public Fault first(long count) {
    return on(new Turn.First(count));
  }

  public Fault every(long step) {
    return on(new Turn.Every(step));
  }

  public Fault from(long start) {
    return on(new Turn.From(start));
  }

  Fault on(Turn which) {
    return new Fault(service, operation, account, region, failure, which);
  }

  boolean concerns(Call call) {
    return matches(service, call.service())
        && matches(operation, call.operation())
        && matches(account, call.account())
        && matches(region, call.region());
  }

  private static boolean matches(String wanted, String actual) {
    return wanted.isEmpty() || wanted.equals(actual);
  }
}
