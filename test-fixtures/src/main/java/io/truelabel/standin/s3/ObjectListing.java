package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ObjectStore;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.WireTime;
import io.truelabel.standin.core.Xml;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists a bucket's objects by key (ListObjectsV2), 1,000 a page at most. */
record ObjectListing(ObjectStore objects) {

  private static final int LARGEST_PAGE = 1000;

  Reply answer(Call call, Bucket bucket) {
    Request request = call.request();
    String prefix = request.parameter("prefix").orElse("");
    int size = Limit.of(request, "max-keys", 0, LARGEST_PAGE);
    List<StoredObject> found =
        objects.withPrefix(bucket.name(), prefix, after(request)).limit(size + 1L).toList();
    List<StoredObject> page = found.subList(0, Math.min(size, found.size()));
    boolean more = size > 0 && found.size() > size;
    return Reply.xml(
        200,
        Xml.document(
            "ListBucketResult",
            "http://s3.amazonaws.com/doc/2006-03-01/",
            result -> {
              result.text("Name", bucket.name()).text("Prefix", encoded(request, prefix));
              result.text("MaxKeys", size).text("IsTruncated", more);
              write(result, request, page, more);
            }));
  }

  private static void write(Xml result, Request request, List<StoredObject> page, boolean more) {
    result.text("KeyCount", page.size());
    request.parameter("encoding-type").ifPresent(how -> result.text("EncodingType", how));
    page.forEach(object -> write(result, request, object));
    if (more) {
      result.text("NextContinuationToken", PageToken.of(page.getLast().key()));
    }
  }

  private static String after(Request request) {
    return request
        .parameter("continuation-token")
        .map(Limit::keyOfToken)
        .or(() -> request.parameter("start-after"))
        .orElse("");
  }

  private static void write(Xml result, Request request, StoredObject object) {
    result.element(
        "Contents",
        contents ->
            contents
                .text("Key", encoded(request, object.key()))
                .text("LastModified", WireTime.iso(object.lastModified()))
                .text("ETag", "\"" + object.eTag() + "\"")
                .text("Size", object.size())
                .text("StorageClass", "STANDARD"));
  }

  private static String encoded(Request request, String key) {
    return request.parameter("encoding-type").isPresent()
        ? URLEncoder.encode(key, StandardCharsets.UTF_8)
        : key;
  }
}
