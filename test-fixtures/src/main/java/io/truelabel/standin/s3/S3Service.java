package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Route;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Answers for buckets, their tags and their objects (REST-XML). */
public final class S3Service implements Service {

  private final Organization organization;
  private final Clock clock;
  private final Gate gate;
  private final BucketTagging tagging;
  private final ObjectCalls objects;
  private final Deletes deletes;

  /**
   * A service that answers from an organization.
   *
   * @param clock the time that new objects and changed tags get
   */
  public S3Service(Organization organization, Clock clock) {
    this.organization = organization;
    this.clock = clock;
    this.gate = new Gate(organization);
    this.tagging = new BucketTagging(organization, clock);
    this.objects = new ObjectCalls(organization.objects(), clock);
    this.deletes = new Deletes(organization.objects(), clock);
  }

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public String operation(Request request) {
    return S3Operation.of(request);
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.REST_XML;
  }

  @Override
  public ServiceError throttled() {
    return new ServiceError("SlowDown", 503, "Please reduce your request rate.");
  }

  @Override
  public ServiceError denied(String message) {
    return new ServiceError("AccessDenied", 403, message);
  }

  @Override
  public boolean keepsEncodedBodies() {
    return true;
  }

  /** {@code POST refresh-macie} with the name of a bucket lets Macie see its tags now. */
  @Override
  public Map<String, Route> routes() {
    return Map.of(
        "POST refresh-macie",
        request -> {
          organization.refreshMacie(request.body().text(), clock.instant());
          return Reply.empty(204);
        });
  }

  @Override
  public Reply handle(Call call) {
    S3Address address = S3Address.of(call.request());
    return organization
        .buckets()
        .named(address.bucket())
        .map(bucket -> withRegion(answerOrRefuse(call, address), bucket))
        .orElseGet(() -> answer(call, address));
  }

  private Reply answerOrRefuse(Call call, S3Address address) {
    try {
      return answer(call, address);
    } catch (ServiceError refused) {
      return ErrorStyle.REST_XML.render(refused, call.id());
    }
  }

  private Reply answer(Call call, S3Address address) {
    if (call.operation().equals("ListBuckets")) {
      return new BucketListing(organization).answer(call);
    }
    Bucket bucket = gate.open(call, address.bucket());
    return switch (call.operation()) {
      case "HeadBucket" -> Reply.empty(200);
      case "GetBucketTagging" -> tagging.get(bucket);
      case "PutBucketTagging" -> tagging.put(bucket, call.request().body());
      case "DeleteBucketTagging" -> tagging.delete(bucket);
      case "ListObjectsV2" -> new ObjectListing(organization.objects()).answer(call, bucket);
      case "ListObjectVersions" -> new VersionListing(organization.objects()).answer(call, bucket);
      case "DeleteObjects" -> new BatchDelete(deletes).answer(call.request(), bucket);
      case "PutObject" -> objects.put(call.request(), bucket, address.key());
      case "GetObject" -> objects.get(call.request(), bucket, address.key());
      case "HeadObject" -> objects.head(call.request(), bucket, address.key());
      case "DeleteObject" -> deletes.one(call.request(), bucket, address.key());
      default -> throw new IllegalStateException("Not an operation: " + call.operation());
    };
  }

  /** S3 names a bucket's Region even when it refuses: clients find the right endpoint by it. */
  private static Reply withRegion(Reply reply, Bucket bucket) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.put("x-amz-bucket-region", bucket.shard().region());
    return new Reply(reply.status(), Map.copyOf(headers), reply.body());
  }
}
