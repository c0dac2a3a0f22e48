package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.ObjectStore;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.WireTime;
import io.truelabel.standin.core.Xml;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists all versions of a bucket's objects and its delete markers (ListObjectVersions): by key, the
 * newest first, 1,000 a page at most.
 */
record VersionListing(ObjectStore objects) {

  private static final String KEY_MARKER = "key-marker";
  private static final String VERSION_MARKER = "version-id-marker";

  Reply answer(Call call, Bucket bucket) {
    Request request = call.request();
    int size = Limit.of(request, "max-keys", 0, ObjectListing.LARGEST_PAGE);
    List<Line> found = lines(request, bucket.name(), size + 1L);
    List<Line> page = found.subList(0, Math.min(size, found.size()));
    boolean more = size > 0 && found.size() > size;
    ListingXml xml = new ListingXml(request);
    return Reply.xml(
        200,
        Xml.document(
            "ListVersionsResult",
            "http://s3.amazonaws.com/doc/2006-03-01/",
            result -> {
              xml.head(result, bucket.name(), size, more);
              place(result, request, xml);
              page.forEach(line -> write(result, xml, bucket, line));
              xml.groups(result, page);
              if (more) {
                next(result, xml, page.getLast());
              }
            }));
  }

  private List<Line> lines(Request request, String bucket, long count) {
    String prefix = request.parameter("prefix").orElse("");
    String key = request.parameter(KEY_MARKER).orElse("");
    String version = request.parameter(VERSION_MARKER).orElse("");
    Stream<StoredObject> rest = objects.versionsWithPrefix(bucket, prefix, key);
    return (version.isEmpty() ? rest : Stream.concat(older(bucket, key, version), rest))
        .map(found -> Line.of(request, found))
        .distinct()
        .limit(count)
        .toList();
  }

  private Stream<StoredObject> older(String bucket, String key, String shown) {
    StoredObject last =
        objects
            .version(bucket, key, VersionId.kept(shown))
            .orElseThrow(() -> Limit.invalid(VERSION_MARKER));
    return objects.olderThan(bucket, last);
  }

  private static void place(Xml result, Request request, ListingXml xml) {
    xml.key(result, "KeyMarker", request.parameter(KEY_MARKER).orElse(""));
    result.text("VersionIdMarker", request.parameter(VERSION_MARKER).orElse(""));
  }

  private static void next(Xml result, ListingXml xml, Line last) {
    xml.key(result, "NextKeyMarker", last.end());
    if (last instanceof Line.Single(StoredObject version)) {
      result.text("NextVersionIdMarker", VersionId.shown(version));
    }
  }

  private void write(Xml result, ListingXml xml, Bucket bucket, Line line) {
    if (line instanceof Line.Single(StoredObject version)) {
      result.element(
          version.isDeleteMarker() ? "DeleteMarker" : "Version",
          one -> {
            xml.key(one, "Key", version.key());
            one.text("VersionId", VersionId.shown(version))
                .text("IsLatest", objects.isLatest(bucket.name(), version))
                .text("LastModified", WireTime.iso(version.lastModified()));
            content(one, version);
          });
    }
  }

  private static void content(Xml one, StoredObject version) {
    if (!version.isDeleteMarker()) {
      one.text("ETag", "\"" + version.eTag() + "\"")
          .text("Size", version.size())
          .text("StorageClass", "STANDARD");
    }
  }
}
