package io.truelabel.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.aws.AwsClients;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.macie2.Macie2Client;
import software.amazon.awssdk.services.macie2.model.S3Destination;

@DisplayName("The export of results")
class ExportTest {
  private static final String KEY = "arn:aws:kms:eu-west-1:111122223333:key/1a2b-3c";
  private static final Map<String, String> RESULTS = to("results");

  private final SetupRun run = new SetupRun();
  private final Stack stack = new Stack(run, "Export");
  private final AwsClients clients = new AwsClients(run.settings());
  private final Macie2Client macie = clients.macie(SetupRun.REGION);

  @BeforeEach
  void buckets() {
    run.bucket(SetupRun.HOME, "results", 0);
    run.bucket(SetupRun.HOME, "other-results", 0);
  }

  @AfterEach
  void close() {
    clients.close();
    run.close();
  }

  private static Map<String, String> to(String bucket) {
    return Map.of("BucketName", bucket, "KmsKeyArn", KEY);
  }

  private Optional<String> bucket() {
    return Optional.ofNullable(
            macie.getClassificationExportConfiguration(_ -> {}).configuration().s3Destination())
        .map(S3Destination::bucketName);
  }

  private void somebodyExportsTo(String bucket) {
    macie.putClassificationExportConfiguration(it ->
        it.configuration(where -> where.s3Destination(s3 -> s3.bucketName(bucket).kmsKeyArn(KEY))));
  }

  @Test
  void isSetChangedAndTakenBackWithItsStack() {
    stack.create(RESULTS);
    assertThat(bucket()).contains("results");

    stack.update(to("other-results"));
    assertThat(bucket()).contains("other-results");

    stack.updateInVain(RESULTS);
    assertThat(bucket()).contains("other-results");

    stack.delete();
    assertThat(bucket()).isEmpty();
  }

  @Test
  void thatIsThereAlreadyStays() {
    somebodyExportsTo("other-results");

    JsonNode answer = stack.create(RESULTS);
    assertThat(answer.path("Data").path("Notice").asText())
        .contains("in the bucket other-results already, so that stays");
    assertThat(answer.path("Data").path("BucketName").asText()).isEqualTo("other-results");

    stack.update(Map.of("BucketName", "results", "KmsKeyArn", KEY, "KeyPrefix", "macie/"));
    stack.delete();
    assertThat(bucket()).contains("other-results");
  }

  @Test
  void thatSomebodyChangedSinceStays() {
    stack.create(RESULTS);
    somebodyExportsTo("other-results");

    stack.delete();

    assertThat(bucket()).contains("other-results");
  }

  @Test
  void needsABucketAndAKey() {
    JsonNode answer = stack.create(Map.of("KmsKeyArn", "alias/mine"));

    assertThat(answer.path("Reason").asText())
        .contains("BucketName is missing", "\"alias/mine\", which is not the ARN of a KMS key");
    assertThat(bucket()).isEmpty();
  }
}
