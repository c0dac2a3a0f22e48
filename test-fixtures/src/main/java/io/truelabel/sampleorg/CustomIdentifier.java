package io.truelabel.sampleorg;

import java.time.Instant;

/**
 * An identifier that an account defined itself; it exists in that account and Region only.
 *
 * @param owner that account and Region
 * @param id the bare id, which findings carry as if it were the ARN
 * @param name what findings call it
 * @param deleted whether it can no longer be chosen; jobs that chose it go on using it
 */
public record CustomIdentifier(
    Shard owner, String id, String name, Instant createdAt, boolean deleted) {

  /** One that can be chosen. */
  public static CustomIdentifier of(Shard owner, String id, String name, Instant createdAt) {
    return new CustomIdentifier(owner, id, name, createdAt, false);
  }

  public CustomIdentifier asDeleted() {
    return new CustomIdentifier(owner, id, name, createdAt, true);
  }
}
