package io.truelabel.evidence;

/** Whose finding it is, which decides whether archiving it can be honoured. */
public enum Origin {
  /** Seen in the Macie administrator account: its jobs and automated discovery. */
  ADMINISTRATOR,
  /** Seen in a member account: its own jobs, its own suppression rules. */
  MEMBER
}
