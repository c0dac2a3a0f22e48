package io.truelabel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;

/** Holds the house together: who may know whom, inside this module. */
@AnalyzeClasses(
    packages = "io.truelabel",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OwnModule.class})
final class ArchitectureTest {

  /** Leaves out the stand-in and its sample organization, which stand beside on the class path. */
  static final class OwnModule implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/standin/") && !location.contains("/sampleorg/");
    }
  }

  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("io.truelabel..")
          .layer("policy")
          .definedBy("io.truelabel.policy..")
          .layer("label")
          .definedBy("io.truelabel.label..")
          .layer("evidence")
          .definedBy("io.truelabel.evidence..")
          .layer("verdict")
          .definedBy("io.truelabel.verdict..")
          .layer("json")
          .definedBy("io.truelabel.json..")
          .layer("ledger")
          .definedBy("io.truelabel.ledger..")
          .layer("policyformat")
          .definedBy("io.truelabel.policyformat..")
          .layer("log")
          .definedBy("io.truelabel.log..")
          .layer("aws")
          .definedBy("io.truelabel.aws..")
          .layer("buckets")
          .definedBy("io.truelabel.buckets..")
          .layer("config")
          .definedBy("io.truelabel.config..")
          .whereLayer("policy")
          .mayNotAccessAnyLayer()
          .whereLayer("label")
          .mayNotAccessAnyLayer()
          .whereLayer("evidence")
          .mayNotAccessAnyLayer()
          .whereLayer("log")
          .mayNotAccessAnyLayer()
          .whereLayer("json")
          .mayNotAccessAnyLayer()
          .whereLayer("policyformat")
          .mayOnlyAccessLayers("policy", "json")
          .whereLayer("ledger")
          .mayOnlyAccessLayers("verdict", "evidence", "json")
          .whereLayer("verdict")
          .mayOnlyAccessLayers("policy", "label", "evidence")
          .whereLayer("aws")
          .mayOnlyAccessLayers("ledger", "verdict", "evidence", "policy", "label")
          .whereLayer("buckets")
          .mayOnlyAccessLayers("aws", "json", "ledger", "verdict", "evidence", "policy", "label")
          .whereLayer("config")
          .mayOnlyAccessLayers(
              "buckets",
              "aws",
              "json",
              "log",
              "policyformat",
              "ledger",
              "verdict",
              "evidence",
              "policy",
              "label");

  @ArchTest
  static final ArchRule theFoundationKnowsJavaOnly =
      classes()
          .that()
          .resideInAnyPackage(
              "io.truelabel.policy..", "io.truelabel.label..", "io.truelabel.evidence..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "io.truelabel.policy..",
              "io.truelabel.label..",
              "io.truelabel.evidence..");

  @ArchTest
  static final ArchRule theDomainKnowsNoAws =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.truelabel.policy..",
              "io.truelabel.label..",
              "io.truelabel.evidence..",
              "io.truelabel.verdict..",
              "io.truelabel.policyformat..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..", "com.amazonaws..");

  @ArchTest
  static final ArchRule whatIsTrueOfABucketIsDecidedWithoutAClient =
      noClasses()
          .that()
          .haveSimpleName("BucketJoin")
          .or()
          .haveSimpleName("Candidate")
          .or()
          .haveSimpleName("ListedBucket")
          .or()
          .haveSimpleName("ConfigRow")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk..");

  @ArchTest
  static final ArchRule onlyOneClassBuildsClients =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.truelabel.aws.AwsClients")
          .and()
          .doNotHaveFullyQualifiedName("io.truelabel.aws.MacieAnswers")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon.awssdk.http.apache..")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("ClientBuilder")
          .because("MacieAnswers alone has a client beside, which reaches no network");

  @ArchTest
  static final ArchRule thePackagesHaveNoCycles =
      slices().matching("io.truelabel.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noStateIsStatic =
      fields().that().areStatic().should().haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule theLambdaPathMapsNoObjects =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson.databind..");

  @ArchTest
  static final ArchRule nobodyPrints =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("io.truelabel.config.RuleSettings")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(PrintStream.class);

  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
