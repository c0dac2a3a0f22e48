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
import java.util.List;

/** Lists a bucket's objects by key (ListObjectsV2), 1,000 a page at most. */
record ObjectListing(ObjectStore objects) {

  static final int LARGEST_PAGE = 1000;

  Reply answer(Call call, Bucket bucket) {
    Request request = call.request();
    int size = Limit.of(request, "max-keys", 0, LARGEST_PAGE);
    List<Line> found = lines(request, bucket, size + 1L);
    List<Line> page = found.subList(0, Math.min(size, found.size()));
    boolean more = size > 0 && found.size() > size;
    ListingXml xml = new ListingXml(request);
    return Reply.xml(
        200,
        Xml.document(
            "ListBucketResult",
            "http://s3.amazonaws.com/doc/2006-03-01/",
            result -> {
              xml.head(result, bucket.name(), size, more);
              result.text("KeyCount", page.size());
              place(result, request, xml);
              write(result, xml, page);
              if (more) {
                result.text("NextContinuationToken", PageToken.of(page.getLast().end()));
              }
            }));
  }

  private List<Line> lines(Request request, Bucket bucket, long count) {
    String prefix = request.parameter("prefix").orElse("");
    return objects
        .withPrefix(bucket.name(), prefix, after(request))
        .map(object -> Line.of(request, object))
        .distinct()
        .limit(count)
        .toList();
  }

  private static String after(Request request) {
    return request
        .parameter("continuation-token")
        .map(Limit::keyOfToken)
        .or(() -> request.parameter("start-after"))
        .orElse("");
  }

  private static void place(Xml result, Request request, ListingXml xml) {
    request
        .parameter("continuation-token")
        .ifPresent(token -> result.text("ContinuationToken", token));
    request.parameter("start-after").ifPresent(key -> xml.key(result, "StartAfter", key));
  }

  private static void write(Xml result, ListingXml xml, List<Line> page) {
    for (Line line : page) {
      if (line instanceof Line.Single(StoredObject object)) {
        result.element("Contents", contents -> write(contents, xml, object));
      }
    }
    xml.groups(result, page);
  }

  private static void write(Xml contents, ListingXml xml, StoredObject object) {
    xml.key(contents, "Key", object.key());
    contents
        .text("LastModified", WireTime.iso(object.lastModified()))
        .text("ETag", "\"" + object.eTag() + "\"")
        .text("Size", object.size())
        .text("StorageClass", "STANDARD");
  }
}
