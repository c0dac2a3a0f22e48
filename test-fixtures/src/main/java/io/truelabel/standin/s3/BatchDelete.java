package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Xml;
import java.util.List;

/** Deletes up to 1,000 objects in one call (DeleteObjects); quietly, if asked to. */
record BatchDelete(Deletes deletes) {

  private static final int MOST = 1000;

  Reply answer(Request request, Bucket bucket) {
    requireChecksum(request);
    XmlBody wish = XmlBody.parse(request.body());
    List<XmlBody> objects = wish.all("Object");
    if (objects.isEmpty() || objects.size() > MOST) {
      throw XmlBody.malformed();
    }
    boolean quiet = wish.optional("Quiet").map(Boolean::parseBoolean).orElse(false);
    return Reply.xml(
        200,
        Xml.document(
            "DeleteResult",
            "http://s3.amazonaws.com/doc/2006-03-01/",
            result -> objects.forEach(object -> delete(bucket, object, result, quiet))));
  }

  private void delete(Bucket bucket, XmlBody object, Xml result, boolean quiet) {
    String key = object.text("Key");
    Deleted deleted =
        object
            .optional("VersionId")
            .map(id -> deletes.version(bucket, key, id))
            .orElseGet(() -> deletes.object(bucket, key));
    if (!quiet) {
      deleted.write(result);
    }
  }

  /** S3 takes no batch whose content it cannot check; which checksum it is does not matter. */
  private static void requireChecksum(Request request) {
    boolean checked =
        request.headers().keySet().stream()
            .anyMatch(name ->
                name.equals("content-md5")
                    || name.equals("x-amz-trailer")
                    || name.startsWith("x-amz-checksum-"));
    if (!checked) {
      throw new ServiceError(
          "InvalidRequest", 400, "Missing required header for this request: Content-MD5");
    }
  }
}
