package io.truelabel.aws;

import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.macie2.Macie2Client;

/**
 * Reads what Macie once answered and somebody kept, without any call.
 *
 * <p>The SDK's own parser reads it, and what comes out goes through the same classes as a live
 * answer: a kept answer and a live one cannot mean different things. For one thread.
 */
public final class MacieAnswers implements AutoCloseable {

  private static final String TEMPLATE = "kept";
  private static final byte[] CONFIGURATION =
      ("{\"sensitivityInspectionTemplateId\":\"" + TEMPLATE + "\"}")
          .getBytes(StandardCharsets.US_ASCII);

  private final KeptAnswer kept = new KeptAnswer();
  private final Macie2Client client;
  private final MacieRegion macie;

  /** What Macie answered in a Region. */
  public MacieAnswers(String region) {
    this.client =
        Macie2Client.builder()
            .httpClient(kept)
            .region(Region.of(region))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build();
    this.macie =
        new MacieRegion(
            client,
            AwsRequestOverrideConfiguration.builder().build(),
            CentralAccount.partitionOf(region),
            region);
  }

  /**
   * Keeps what a job is, for the buckets that are read from now on.
   *
   * @param json the answer to DescribeClassificationJob, in UTF-8
   */
  public void keepJob(String jobId, byte[] json) {
    kept.keep("/jobs/" + jobId, json);
  }

  /**
   * Keeps which jobs there are that recur or ran once, for the buckets that are read from now on.
   *
   * @param json the answer to ListClassificationJobs, in UTF-8
   */
  public void keepJobList(byte[] json) {
    kept.keep("/jobs/list", json);
  }

  /**
   * Keeps what automated discovery looks for, for the buckets that are read from now on.
   *
   * @param json the answer to GetSensitivityInspectionTemplate, in UTF-8
   */
  public void keepTemplate(byte[] json) {
    kept.keep("/automated-discovery/configuration", CONFIGURATION);
    kept.keep("/templates/sensitivity-inspections/" + TEMPLATE, json);
  }

  /**
   * Keeps how custom identifiers are called, for the buckets that are read from now on. Of one that
   * is not among them nobody knows what it looks for.
   *
   * @param json the answer to ListCustomDataIdentifiers, in UTF-8
   */
  public void keepCustomIdentifiers(byte[] json) {
    kept.keep("/custom-data-identifiers/list", json);
  }

  /**
   * The buckets in an answer to DescribeBuckets. What Macie looks for in them is unknown, as far as
   * nobody kept it.
   *
   * @param json the answer, in UTF-8
   * @throws software.amazon.awssdk.core.exception.SdkException if it is none
   */
  public List<MacieBucket> buckets(byte[] json) {
    BucketParser parser = new BucketParser(macie, Origin.ADMINISTRATOR);
    return read(json, () -> client.describeBuckets(request -> {})).buckets().stream()
        .map(parser::parse)
        .toList();
  }

  /**
   * The findings in an answer to GetFindings, without those that name no bucket, account or time.
   *
   * @param json the answer, in UTF-8
   * @param origin in whose Macie they were seen
   * @throws software.amazon.awssdk.core.exception.SdkException if it is none
   */
  public List<Finding> findings(byte[] json, Origin origin) {
    FindingParser parser = new FindingParser(macie, origin);
    return read(json, () -> client.getFindings(request -> request.findingIds("kept")))
        .findings()
        .stream()
        .map(parser::parse)
        .flatMap(Optional::stream)
        .toList();
  }

  private <T> T read(byte[] json, Supplier<T> call) {
    kept.put(json);
    return call.get();
  }

  @Override
  public void close() {
    client.close();
  }
}
