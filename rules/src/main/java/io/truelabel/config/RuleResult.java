package io.truelabel.config;

import io.truelabel.verdict.Annotation;
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
record RuleResult(ComplianceType compliance, String annotation) {

  /**
   * The result that a verdict gives under a rule; empty for unknown: then the last result stays.
   *
   * <p>As long as the grace of a new bucket runs, its coverage is as it should be, while of its
   * contents nothing can be said.
   */
  static Optional<RuleResult> of(Rule rule, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Compliant _, Verdict.Waived _ -> of(ComplianceType.COMPLIANT, verdict);
      case Verdict.Noncompliant _ -> of(ComplianceType.NON_COMPLIANT, verdict);
      case Verdict.Excluded _ -> of(ComplianceType.NOT_APPLICABLE, verdict);
      case Verdict.Unproven _ -> of(unproven(rule), verdict);
      case Verdict.Unknown _ -> Optional.empty();
    };
  }

  private static ComplianceType unproven(Rule rule) {
    return rule == Rule.COVERAGE ? ComplianceType.COMPLIANT : ComplianceType.NOT_APPLICABLE;
  }

  private static Optional<RuleResult> of(ComplianceType compliance, Verdict verdict) {
    return Optional.of(new RuleResult(compliance, Annotation.of(verdict)));
  }

  /** The result that takes a resource off the rule. */
  static RuleResult notApplicable(String why) {
    return new RuleResult(ComplianceType.NOT_APPLICABLE, why);
  }

  /** A result that Config has stored. */
  static RuleResult stored(EvaluationResult stored) {
    return new RuleResult(stored.complianceType(), text(stored.annotation()));
  }

  /**
   * Whether it only takes a resource off the rule, so that there is nothing to take off otherwise.
   */
  boolean isNotApplicable() {
    return compliance == ComplianceType.NOT_APPLICABLE;
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
