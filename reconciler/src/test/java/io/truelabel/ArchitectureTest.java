package io.truelabel;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.truelabel.verdict.Untrusted;

/** Who may know whom in the reconciler. */
@AnalyzeClasses(
    packages = "io.truelabel",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {

  @ArchTest
  static final ArchRule DIRECTIONS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("cli")
          .definedBy("io.truelabel.cli..")
          .optionalLayer("bench")
          .definedBy("io.truelabel.bench..")
          .layer("nightly")
          .definedBy("io.truelabel.nightly..")
          .layer("finding")
          .definedBy("io.truelabel.finding..")
          .layer("offline")
          .definedBy("io.truelabel.offline..")
          .layer("report")
          .definedBy("io.truelabel.report..")
          .layer("metrics")
          .definedBy("io.truelabel.metrics..")
          .layer("slack")
          .definedBy("io.truelabel.slack..")
          .layer("setup")
          .definedBy("io.truelabel.setup..")
          .layer("topics")
          .definedBy("io.truelabel.topics..")
          .layer("alert")
          .definedBy("io.truelabel.alert..")
          .layer("heal")
          .definedBy("io.truelabel.heal..")
          .layer("rollout")
          .definedBy("io.truelabel.rollout..")
          .layer("inventory")
          .definedBy("io.truelabel.inventory..")
          .layer("sweep")
          .definedBy("io.truelabel.sweep..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("finding")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("nightly")
          .mayOnlyBeAccessedByLayers("cli", "bench")
          .whereLayer("heal")
          .mayOnlyBeAccessedByLayers(
              "metrics", "report", "rollout", "finding", "nightly", "cli", "bench")
          .whereLayer("rollout")
          .mayOnlyBeAccessedByLayers("nightly")
          .whereLayer("inventory")
          .mayOnlyBeAccessedByLayers("nightly", "cli", "offline")
          .whereLayer("offline")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("nightly", "cli", "bench")
          .whereLayer("metrics")
          .mayOnlyBeAccessedByLayers("report", "finding", "nightly", "cli", "bench")
          .whereLayer("slack")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("setup")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("topics")
          .mayOnlyBeAccessedByLayers("nightly", "cli")
          .whereLayer("alert")
          .mayOnlyBeAccessedByLayers(
              "metrics", "report", "slack", "topics", "finding", "nightly", "cli", "bench");

  @ArchTest
  static final ArchRule RESULTS_KNOW_NO_CLIENT =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.truelabel.sweep..",
              "io.truelabel.offline..",
              "io.truelabel.report..",
              "io.truelabel.text..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk.services..");

  @ArchTest
  static final ArchRule WHAT_IS_TRUE_OF_A_BUCKET_IS_DECIDED_WITHOUT_A_CLIENT =
      noClasses()
          .that()
          .haveSimpleName("RegionView")
          .or()
          .haveSimpleName("AccountReview")
          .or()
          .haveSimpleNameEndingWith("Row")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule FEW_CLASSES_OF_ALERT_AND_METRICS_KNOW_A_CLIENT =
      noClasses()
          .that()
          .resideInAnyPackage("io.truelabel.alert..", "io.truelabel.metrics..")
          .and()
          .doNotHaveSimpleName("SnsPublisher")
          .and()
          .doNotHaveSimpleName("Refusal")
          .and()
          .doNotHaveSimpleName("Metrics")
          .and()
          .doNotHaveSimpleName("MetricData")
          .and()
          .doNotHaveSimpleName("Counters")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk.services..");

  @ArchTest
  static final ArchRule NO_STATIC_STATE =
      fields().that().areStatic().should().beFinal().because("every run starts from nothing");

  @ArchTest
  static final ArchRule TEXT_KNOWS_ONLY_WHICH_CHARACTERS_ARE_HARMFUL =
      classes()
          .that()
          .resideInAPackage("io.truelabel.text..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("io.truelabel.text..", "java..", "org.jspecify..")
                  .or(type(Untrusted.class)));
}
