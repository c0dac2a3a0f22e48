package io.truelabel.sampleorg;

import java.time.Instant;

/**
 * One object in a bucket.
 *
 * <p>A class of its own because it holds bytes, which a record would hand out unprotected.
 */
public final class StoredObject {

  private static final byte[] NOTHING = {};

  private final String key;
  private final byte[] content;
  private final long size;
  private final String eTag;
  private final String contentType;
  private final Instant lastModified;

  private StoredObject(
      String key, byte[] content, long size, String eTag, String contentType, Instant at) {
    this.key = key;
    this.content = content;
    this.size = size;
    this.eTag = eTag;
    this.contentType = contentType;
    this.lastModified = at;
  }

  /** An object with content. */
  public static StoredObject of(
      String key, byte[] content, String eTag, String contentType, Instant lastModified) {
    return new StoredObject(key, content.clone(), content.length, eTag, contentType, lastModified);
  }

  /** An object of which only the listing is of interest: its content cannot be read. */
  public static StoredObject listedOnly(Witness witness) {
    return new StoredObject(
        witness.key(),
        NOTHING,
        witness.size(),
        witness.eTag(),
        "application/octet-stream",
        witness.lastModified());
  }

  public String key() {
    return key;
  }

  /** A copy of the bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** Whether the bytes are here. */
  public boolean readable() {
    return size == content.length;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** Without quotation marks. */
  public String eTag() {
    return eTag;
  }

  public String contentType() {
    return contentType;
  }

  public Instant lastModified() {
    return lastModified;
  }
}
