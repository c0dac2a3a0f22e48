package io.truelabel.config;

import io.truelabel.verdict.Annotation;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.config.model.ComplianceType;
import software.amazon.awssdk.services.config.model.Evaluation;
import software.amazon.awssdk.services.config.model.EvaluationResult;

/**
 * What Config stores, or is to store, about one resource under one rule.
 *
 * @param compliance the result
 * @param annotation the text beside it; empty for none
 */
public record RuleResult(ComplianceType compliance, String annotation) {

  /**
   * The result that a verdict gives under a rule; empty for unknown: then the last result stays.
   *
   * <p>As long as the grace of a new bucket runs, its coverage is as it should be, while of its
   * contents nothing can be said.
   */
  static Optional<RuleResult> of(Rule rule, Verdict verdict) {
    return of(rule, verdict.outcome(), Annotation.of(verdict));
  }

  /** The same, of a verdict of which only this is left. */
  public static Optional<RuleResult> of(Rule rule, Outcome outcome, String annotation) {
    return switch (outcome) {
      case COMPLIANT, WAIVED -> Optional.of(new RuleResult(ComplianceType.COMPLIANT, annotation));
      case NONCOMPLIANT -> Optional.of(new RuleResult(ComplianceType.NON_COMPLIANT, annotation));
      case EXCLUDED -> Optional.of(notApplicable(annotation));
      case UNPROVEN -> Optional.of(new RuleResult(unproven(rule), annotation));
      case UNKNOWN -> Optional.empty();
    };
  }

  private static ComplianceType unproven(Rule rule) {
    return rule == Rule.COVERAGE ? ComplianceType.COMPLIANT : ComplianceType.NOT_APPLICABLE;
  }

  /** The result that takes a resource off the rule. */
  static RuleResult notApplicable(String why) {
    return new RuleResult(ComplianceType.NOT_APPLICABLE, why);
  }

  /** A result that Config has stored. */
  public static RuleResult stored(EvaluationResult stored) {
    return new RuleResult(stored.complianceType(), text(stored.annotation()));
  }

  /**
   * Whether it only takes a resource off the rule, so that there is nothing to take off otherwise.
   */
  boolean isNotApplicable() {
    return compliance == ComplianceType.NOT_APPLICABLE;
  }

  /**
   * Whether Config would show something else with this result.
   *
   * @param stored what it shows; null where it shows nothing
   */
  public boolean differsFrom(@Nullable RuleResult stored) {
    return isNotApplicable() ? stored != null : !equals(stored);
  }

  /**
   * This result, ready to be handed in.
   *
   * @param observedAt when what was judged was so: Config drops a result that is older than the one
   *     it has
   */
  Evaluation evaluation(Resource resource, Instant observedAt) {
    return Evaluation.builder()
        .complianceResourceType(resource.type())
        .complianceResourceId(resource.id())
        .complianceType(compliance)
        .annotation(annotation.isEmpty() ? null : annotation)
        .orderingTimestamp(observedAt)
        .build();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
