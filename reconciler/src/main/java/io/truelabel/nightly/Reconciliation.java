package io.truelabel.nightly;

import io.truelabel.heal.Pace;
import io.truelabel.policy.Policy;
import io.truelabel.sweep.JudgedBy;
import io.truelabel.sweep.Sources;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.Sweep;
import io.truelabel.sweep.SweepListener;
import io.truelabel.sweep.SweepPlan;
import java.time.Clock;
import java.util.Map;

/**
 * One sweep from start to end: the same for the command line and for Lambda.
 *
 * <p>It reads first, and then compares what AWS Config shows. Only when everything is in, and only
 * if the plan says so, it tells owners, lets rules judge again, and publishes metrics. A sweep that
 * was stopped does none of it.
 */
public final class Reconciliation implements AutoCloseable {
  private final Workplace place;
  private final Sweep sweep;
  private final Conclusion conclusion;
  private final Scope scope;
  private final StopSign stop = new StopSign();

  /** A reconciliation of all buckets that exist, which can run once. */
  public Reconciliation(Estate estate, JudgedBy policy, Clock clock) {
    this(estate, policy, clock, Scope.EVERYTHING);
  }

  /** A reconciliation that can run once, in a program that people run and that runs no other. */
  public Reconciliation(Estate estate, JudgedBy policy, Clock clock, Scope scope) {
    this(estate, policy, clock, scope, new Pace(clock), RunBy.COMMAND);
  }

  /**
   * A reconciliation that can run once.
   *
   * @param pace shared with all others in this program
   */
  Reconciliation(Estate estate, JudgedBy policy, Clock clock, Scope scope, Pace pace, RunBy runBy) {
    this.scope = scope;
    this.place = new Workplace(estate, clock);
    Policy rules = policy.policy();
    Sources sources =
        place.sources(place.organization(scope.accounts(), rules), rules, scope.joined());
    this.sweep = new Sweep(policy, sources, place.store(), place.calls(), clock);
    this.conclusion = new Conclusion(place, estate, rules, clock, pace, stop, runBy);
  }

  /** Runs to the end. What fails is in the result, and is no exception. */
  public Reconciled run(SweepPlan plan, SweepListener listener) {
    return conclusion.of(sweep.run(plan, listener), scope);
  }

  /** Ends the reading soon; the result then says that it was cancelled. May be called any time. */
  public void stop() {
    sweep.stop();
    stop.raise();
  }

  /** Every AWS call so far, by operation. */
  public Map<String, Long> calls() {
    return place.calls().counts();
  }

  /** Closes all connections. */
  @Override
  public void close() {
    place.close();
  }
}
