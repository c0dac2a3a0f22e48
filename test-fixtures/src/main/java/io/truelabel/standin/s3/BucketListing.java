package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.WireTime;
import io.truelabel.standin.core.Xml;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the caller's own buckets by name (ListBuckets), 10,000 a page at most. */
record BucketListing(Organization organization) {

  private static final int LARGEST_PAGE = 10_000;
  private static final Set<String> PARAMETERS =
      Set.of("max-buckets", "continuation-token", "prefix", "bucket-region");

  Reply answer(Call call) {
    Request request = call.request();
    int size = Limit.of(request, "max-buckets", 1, LARGEST_PAGE);
    List<Bucket> found = buckets(call).limit(size + 1L).toList();
    List<Bucket> page = found.subList(0, Math.min(size, found.size()));
    return Reply.xml(
        200,
        Xml.document(
            "ListAllMyBucketsResult",
            "http://s3.amazonaws.com/doc/2006-03-01/",
            result -> {
              result.element("Owner", owner -> owner.text("ID", call.account()));
              result.element(
                  "Buckets", list -> page.forEach(bucket -> write(list, request, bucket)));
              if (found.size() > page.size()) {
                result.text("ContinuationToken", PageToken.of(page.getLast().name()));
              }
            }));
  }

  private Stream<Bucket> buckets(Call call) {
    Request request = call.request();
    String prefix = request.parameter("prefix").orElse("");
    String region = region(call);
    String after = request.parameter("continuation-token").map(Limit::keyOfToken).orElse("");
    return organization
        .buckets()
        .all()
        .filter(Bucket::exists)
        .filter(bucket -> bucket.shard().account().equals(call.account()))
        .filter(bucket -> region.isEmpty() || bucket.shard().region().equals(region))
        .filter(bucket -> bucket.name().startsWith(prefix) && bucket.name().compareTo(after) > 0)
        .sorted(Comparator.comparing(Bucket::name));
  }

  /** Only the endpoint of a Region lists the buckets of that Region. */
  private static String region(Call call) {
    String region = call.request().parameter("bucket-region").orElse("");
    if (!region.isEmpty() && !region.equals(call.region())) {
      throw Limit.invalid("bucket-region");
    }
    return region;
  }

  /** S3 names the Region only when the request has one of the newer parameters. */
  private void write(Xml list, Request request, Bucket bucket) {
    boolean named = request.query().keySet().stream().anyMatch(PARAMETERS::contains);
    list.element(
        "Bucket",
        one -> {
          one.text("Name", bucket.name());
          one.text("CreationDate", WireTime.iso(bucket.createdAt()));
          if (named) {
            one.text("BucketRegion", bucket.shard().region());
            one.text("BucketArn", bucket.arn(organization.partition()));
          }
        });
  }
}
