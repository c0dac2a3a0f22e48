package io.truelabel.standin.macie;

import static io.truelabel.standin.macie.MacieFixture.BUCKET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.macie2.model.AccessDeniedException;
import software.amazon.awssdk.services.macie2.model.AutomatedDiscoveryMonitoringStatus;
import software.amazon.awssdk.services.macie2.model.AutomatedDiscoveryStatus;
import software.amazon.awssdk.services.macie2.model.S3Destination;
import software.amazon.awssdk.services.macie2.model.ValidationException;

/** What the administrator sets for a whole Region. */
class SettingsTest {
  private static final String KEY = "arn:aws:kms:eu-west-1:111111111111:key/1a2b";

  private final MacieFixture fixture = new MacieFixture();

  @AfterEach
  void stop() {
    fixture.close();
  }

  private void discovery(AutomatedDiscoveryStatus status) {
    fixture.administrator.updateAutomatedDiscoveryConfiguration(it -> it.status(status));
  }

  private AutomatedDiscoveryMonitoringStatus watched() {
    return fixture
        .administrator
        .describeBuckets(_ -> {})
        .buckets()
        .getFirst()
        .automatedDiscoveryMonitoringStatus();
  }

  @Test
  void discoveryIsSwitchedForAllBuckets() {
    discovery(AutomatedDiscoveryStatus.DISABLED);
    assertThat(watched()).isEqualTo(AutomatedDiscoveryMonitoringStatus.NOT_MONITORED);
    assertThat(fixture.administrator.getAutomatedDiscoveryConfiguration(_ -> {}).disabledAt())
        .isNotNull();

    discovery(AutomatedDiscoveryStatus.ENABLED);
    assertThat(watched()).isEqualTo(AutomatedDiscoveryMonitoringStatus.MONITORED);
  }

  @Test
  void whatDiscoveryLooksForIsReplaced() {
    String id =
        fixture
            .administrator
            .getAutomatedDiscoveryConfiguration(_ -> {})
            .sensitivityInspectionTemplateId();

    fixture.administrator.updateSensitivityInspectionTemplate(it ->
        it.id(id)
            .description("ours")
            .includes(includes -> includes.managedDataIdentifierIds("NAME", "ADDRESS"))
            .excludes(excludes -> excludes.managedDataIdentifierIds("HTTP_COOKIE")));

    var template = fixture.administrator.getSensitivityInspectionTemplate(it -> it.id(id));
    assertThat(template.description()).isEqualTo("ours");
    assertThat(template.includes().managedDataIdentifierIds()).containsExactly("NAME", "ADDRESS");
    assertThat(template.excludes().managedDataIdentifierIds()).containsExactly("HTTP_COOKIE");
    assertThatThrownBy(() ->
            fixture.administrator.updateSensitivityInspectionTemplate(it ->
                it.id(id).includes(includes -> includes.managedDataIdentifierIds("SHOE_SIZE"))))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aMemberSetsNothing() {
    assertThatThrownBy(() ->
            fixture.member.updateAutomatedDiscoveryConfiguration(
                it -> it.status(AutomatedDiscoveryStatus.DISABLED)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void resultsAreKeptWhereTheyCanBe() {
    assertThat(destination()).isEmpty();

    fixture.administrator.putClassificationExportConfiguration(
        it -> it.configuration(to -> to.s3Destination(s3 -> s3.bucketName(BUCKET).kmsKeyArn(KEY))));

    assertThat(destination()).contains(BUCKET);
    assertThatThrownBy(() -> export("no-such-bucket", KEY)).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> export(BUCKET, "alias/mine")).isInstanceOf(ValidationException.class);
    fixture.administrator.putClassificationExportConfiguration(it -> it.configuration(_ -> {}));
    assertThat(destination()).isEmpty();
  }

  private void export(String bucket, String key) {
    fixture.administrator.putClassificationExportConfiguration(
        it -> it.configuration(to -> to.s3Destination(s3 -> s3.bucketName(bucket).kmsKeyArn(key))));
  }

  private Optional<String> destination() {
    return Optional.ofNullable(
            fixture
                .administrator
                .getClassificationExportConfiguration(_ -> {})
                .configuration()
                .s3Destination())
        .map(S3Destination::bucketName);
  }
}
