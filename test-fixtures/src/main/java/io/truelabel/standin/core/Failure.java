package io.truelabel.standin.core;

import java.time.Duration;

/** How a call goes wrong. */
public sealed interface Failure {

  /** Answers the service's own throttling error; nothing happens. */
  record Throttle() implements Failure {}

  /** Answers an internal error with this status (500 to 599); nothing happens. */
  record ServerError(int status) implements Failure {}

  /** Answers an error of the service's own, such as a conflict; nothing happens. */
  record Refuse(String code, int status) implements Failure {}

  /** Waits, then goes on as if nothing were wrong. */
  record Slow(Duration delay) implements Failure {}

  /** Cuts the connection; nothing happens. */
  record CutBefore() implements Failure {}

  /** Does what the call asks for, then cuts the connection instead of answering. */
  record CutAfter() implements Failure {}
}
