package io.truelabel.sampleorg;

import java.time.Instant;
import java.util.Map;

/**
 * One object in a bucket.
 *
 * <p>A class of its own because it holds bytes, which a record would hand out unprotected.
 */
public final class StoredObject {

  private static final byte[] NOTHING = {};

  private final Witness identity;
  private final byte[] content;
  private final Map<String, String> headers;
  private final boolean deleteMarker;

  private StoredObject(
      Witness identity, byte[] content, Map<String, String> headers, boolean deleteMarker) {
    this.identity = identity;
    this.content = content;
    this.headers = Map.copyOf(headers);
    this.deleteMarker = deleteMarker;
  }

  /**
   * An object with content.
   *
   * @param identity whose size is the content's
   * @param content which the caller changes no more
   * @param headers to be sent with the content: {@code content-type}, {@code x-amz-meta-…}
   */
  public static StoredObject of(Witness identity, byte[] content, Map<String, String> headers) {
    return new StoredObject(identity, content, headers, false);
  }

  /** An object of which only the listing is of interest: nobody may read its content. */
  public static StoredObject listedOnly(Witness identity) {
    return new StoredObject(identity, NOTHING, Map.of(), false);
  }

  /** What a bucket with versions puts on top of an object that is deleted. */
  public static StoredObject deleteMarker(String key, String versionId, Instant at) {
    return new StoredObject(new Witness(key, "", versionId, 0, at), NOTHING, Map.of(), true);
  }

  public String key() {
    return identity.key();
  }

  /** The array itself, not a copy: read it, never write to it. */
  public byte[] content() {
    return content;
  }

  /** Whether the content is here. */
  public boolean readable() {
    return size() == content.length;
  }

  /** In bytes. */
  public long size() {
    return identity.size();
  }

  /** Without quotation marks. */
  public String eTag() {
    return identity.eTag();
  }

  /** Whether this stands for the absence of an object, above its older versions. */
  public boolean isDeleteMarker() {
    return deleteMarker;
  }

  /** Empty in a bucket without versions. */
  public String versionId() {
    return identity.versionId();
  }

  public Instant lastModified() {
    return identity.lastModified();
  }

  /** Sent with the content, by lower-case name. */
  public Map<String, String> headers() {
    return headers;
  }
}
