package io.truelabel.aws;

import io.truelabel.evidence.Origin;
import io.truelabel.verdict.Exposure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.macie2.model.BucketCriteriaAdditionalProperties;
import software.amazon.awssdk.services.macie2.model.BucketMetadata;
import software.amazon.awssdk.services.macie2.model.DescribeBucketsRequest;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;
import software.amazon.awssdk.services.macie2.model.OrderBy;

/**
 * Reads Macie's inventory of buckets page by page.
 *
 * <p>From the administrator's account it holds the buckets of all accounts that have Macie in this
 * Region. An account that left Macie is simply not there: an empty answer proves nothing about it.
 *
 * <p>Beyond a call per page it takes two for the recurring jobs and the newest that ran once, one
 * for each job that looked into a bucket, two for automated discovery and one for custom
 * identifiers, and these only where a bucket makes them necessary.
 */
public final class MacieBuckets {

  /** Macie's own default; a larger page is not documented. */
  private static final int PAGE = 50;

  private final MacieRegion macie;
  private final BucketParser parser;

  /** The inventory of a Region, as the administrator sees it. */
  public MacieBuckets(MacieRegion macie) {
    this(macie, Origin.ADMINISTRATOR);
  }

  /** The inventory of a Region, with what the administrator or a member sees of how Macie looks. */
  public MacieBuckets(MacieRegion macie, Origin seenBy) {
    this.macie = macie;
    this.parser = new BucketParser(macie, seenBy);
  }

  /**
   * Reads all buckets in a scope, by name.
   *
   * @param each is given every bucket once; it is called from the reading thread
   * @throws MacieNotEnabledException if Macie is not enabled here
   */
  public void read(MacieScope scope, Consumer<MacieBucket> each) {
    readPages(scope, page -> page.forEach(each));
  }

  /**
   * Reads all buckets in a scope, by name, a page at a time.
   *
   * @param each is given up to 50 buckets at a time
   * @throws MacieNotEnabledException if Macie is not enabled here
   */
  public void readPages(MacieScope scope, Consumer<List<MacieBucket>> each) {
    try {
      macie.client().describeBucketsPaginator(request(scope)).stream()
          .map(page -> parse(page.buckets()))
          .forEach(each);
    } catch (Macie2Exception e) {
      throw macie.explain(e);
    }
  }

  /**
   * Who outside can reach one bucket: a single call, for it leaves out what looks into the bucket.
   *
   * @return empty where Macie does not list the bucket
   * @throws MacieNotEnabledException if Macie is not enabled here
   */
  public Optional<Exposure> exposure(String accountId, String bucket) {
    try {
      return macie
          .client()
          .describeBuckets(request(MacieScope.bucket(accountId, bucket)))
          .buckets()
          .stream()
          .map(BucketParser::exposure)
          .findFirst();
    } catch (Macie2Exception e) {
      throw macie.explain(e);
    }
  }

  /**
   * What Macie could not be asked about jobs and automated discovery so far, one sentence for each:
   * the coverage of buckets that depend on it is unknown.
   */
  public List<String> unread() {
    return parser.unread();
  }

  private List<MacieBucket> parse(List<BucketMetadata> buckets) {
    return buckets.stream().map(parser::parse).toList();
  }

  private DescribeBucketsRequest request(MacieScope scope) {
    Map<String, BucketCriteriaAdditionalProperties> criteria =
        scope.criteria("bucketName").entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> equalTo(it.getValue())));
    return DescribeBucketsRequest.builder()
        .criteria(criteria)
        .sortCriteria(sort -> sort.attributeName("bucketName").orderBy(OrderBy.ASC))
        .maxResults(PAGE)
        .overrideConfiguration(macie.caller())
        .build();
  }

  private static BucketCriteriaAdditionalProperties equalTo(String value) {
    return BucketCriteriaAdditionalProperties.builder().eq(value).build();
  }
}
