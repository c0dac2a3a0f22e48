package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One thing that a file says, told apart by its content alone. */
sealed interface Item {

  /** A bucket of Macie's inventory, from {@code aws macie2 describe-buckets}. */
  record Bucket(ObjectNode json) implements Item {}

  /** A finding, from {@code aws macie2 get-findings} or from an event that carried one. */
  record Found(ObjectNode json, boolean event) implements Item {}

  /** An analyzed object, found sensitive or not, from a discovery-result file of Macie. */
  record Analyzed(ObjectNode json) implements Item {}

  /** The id of a finding that exists, from {@code aws macie2 list-findings}. */
  record Listed(String id) implements Item {}

  /** Macie was asked for findings, and this answer names none. */
  record NoFindings() implements Item {}

  /** A configuration item, in the words of {@code aws configservice select-resource-config}. */
  record ConfigLine(String json) implements Item {}

  /** A job, from {@code aws macie2 describe-classification-job}. */
  record Job(ObjectNode json) implements Item {}

  /** A job that exists, from {@code aws macie2 list-classification-jobs}. */
  record ListedJob(ObjectNode json) implements Item {}

  /** A custom identifier, from {@code get-custom-data-identifier} or from a list of them. */
  record CustomIdentifier(String id, String name) implements Item {}

  /** What automated discovery looks for, from {@code get-sensitivity-inspection-template}. */
  record Template(ObjectNode json) implements Item {}

  /** What {@code truelabel collect} says of its own folder. */
  record Manifest(ObjectNode json) implements Item {}

  /** What no verdict can be drawn from. */
  record Foreign(Stranger stranger) implements Item {}
}
