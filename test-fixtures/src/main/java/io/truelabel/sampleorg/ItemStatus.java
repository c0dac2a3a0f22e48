package io.truelabel.sampleorg;

/** What AWS Config says about a resource in its configuration item. */
public enum ItemStatus {
  OK("OK"),
  DISCOVERED("ResourceDiscovered"),
  NOT_RECORDED("ResourceNotRecorded"),
  DELETED("ResourceDeleted"),
  DELETED_NOT_RECORDED("ResourceDeletedNotRecorded");

  private final String wireName;

  ItemStatus(String wireName) {
    this.wireName = wireName;
  }

  /** The spelling that AWS Config uses. */
  public String wireName() {
    return wireName;
  }

  /** Whether the bucket exists and Config watches it. */
  public boolean present() {
    return this == OK || this == DISCOVERED;
  }
}
