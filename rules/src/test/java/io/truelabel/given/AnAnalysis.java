package io.truelabel.given;

import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.Analysis.Extent;
import io.truelabel.evidence.Analysis.Means;
import io.truelabel.evidence.Analysis.Run;
import io.truelabel.evidence.Analysis.State;
import io.truelabel.evidence.Selection;
import io.truelabel.evidence.Selection.Managed;
import java.time.Instant;
import java.util.Set;

/**
 * Something that looks into a bucket, for a test, which says only what matters to it: by itself it
 * is active, looks at everything, for everything, and did so at {@link ABucket#LOOKED}.
 */
public final class AnAnalysis {
  public static final Selection EVERYTHING =
      new Selection.Known(new Managed.AllBut(Set.of()), Set.of());

  private final Means means;
  private State state = State.ACTIVE;
  private Run run = new Run.Finished(ABucket.LOOKED);
  private Extent extent = Extent.everything();
  private Selection selection = EVERYTHING;

  private AnAnalysis(Means means) {
    this.means = means;
  }

  public static AnAnalysis job() {
    return new AnAnalysis(Means.RECURRING_JOB);
  }

  public static AnAnalysis oneTimeJob() {
    return new AnAnalysis(Means.ONE_TIME_JOB).in(State.ENDED);
  }

  public static AnAnalysis discovery() {
    return new AnAnalysis(Means.DISCOVERY).atPart();
  }

  public AnAnalysis in(State other) {
    state = other;
    return this;
  }

  public AnAnalysis notYet() {
    run = new Run.None();
    return this;
  }

  public AnAnalysis at(Instant time) {
    run = new Run.Finished(time);
    return this;
  }

  public AnAnalysis unproven(Doubt doubt) {
    return unproven(doubt, ABucket.LOOKED);
  }

  public AnAnalysis unproven(Doubt doubt, Instant began) {
    run = new Run.Unproven(began, doubt);
    return this;
  }

  public AnAnalysis atPart() {
    extent = Extent.part();
    return this;
  }

  public AnAnalysis atChangesSince(Instant time) {
    extent = Extent.everything().changedAfter(time);
    return this;
  }

  /** Custom identifiers by name, and none of Macie's own. */
  public AnAnalysis forCustom(String... names) {
    return looking(new Selection.Known(new Managed.Only(Set.of()), Set.of(names)));
  }

  public AnAnalysis forOnly(String... ids) {
    return looking(new Selection.Known(new Managed.Only(Set.of(ids)), Set.of()));
  }

  public AnAnalysis forAllBut(String... ids) {
    return looking(new Selection.Known(new Managed.AllBut(Set.of(ids)), Set.of()));
  }

  public AnAnalysis forNobodyKnowsWhat() {
    return looking(new Selection.Unknown());
  }

  private AnAnalysis looking(Selection other) {
    selection = other;
    return this;
  }

  public Analysis build() {
    return new Analysis(means, state, run, extent, selection);
  }
}
