package io.truelabel.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The lists that answers of AWS consist of, by the name of the list. */
enum PageKind {
  BUCKETS("buckets") {
    @Override
    Item item(JsonNode entry) {
      return entry instanceof ObjectNode bucket && Recognizer.isBucket(bucket)
          ? new Item.Bucket(bucket)
          : foreign("buckets, but not as Macie lists them", "aws macie2 describe-buckets");
    }
  },
  FINDINGS("findings") {
    @Override
    Item item(JsonNode entry) {
      return entry instanceof ObjectNode finding && Recognizer.isFinding(finding)
          ? new Item.Found(finding, false)
          : foreign("findings of another service than Macie", "aws macie2 get-findings");
    }
  },
  FINDING_IDS("findingIds") {
    @Override
    Item item(JsonNode entry) {
      return entry.isTextual()
          ? new Item.Listed(entry.textValue())
          : foreign("a list of findings without ids", "aws macie2 list-findings");
    }
  },
  ITEMS("items") {
    @Override
    Item item(JsonNode entry) {
      if (Recognizer.isCustomIdentifier(entry)) {
        return Recognizer.customIdentifier(entry);
      }
      return entry instanceof ObjectNode job && job.path("jobId").isTextual() && job.has("jobType")
          ? new Item.ListedJob(job)
          : foreign(
              "a list that is neither of jobs nor of identifiers",
              "aws macie2 list-classification-jobs");
    }
  },
  RESULTS("Results") {
    @Override
    Item item(JsonNode entry) {
      return entry.isTextual() && entry.textValue().startsWith("{")
          ? new Item.ConfigLine(entry.textValue())
          : foreign(
              "results of another query than AWS Config's",
              "aws configservice" + " select-resource-config");
    }
  },
  NONE("") {
    @Override
    Item item(JsonNode entry) {
      return new Item.Foreign(Stranger.unknown());
    }
  };

  private final String member;

  PageKind(String member) {
    this.member = member;
  }

  static PageKind named(String member) {
    for (PageKind kind : values()) {
      if (kind.member.equals(member)) {
        return kind;
      }
    }
    return NONE;
  }

  /** What an entry of such a list is. */
  abstract Item item(JsonNode entry);

  /** Whether an empty list says that there are no findings. */
  boolean ofFindings() {
    return this == FINDINGS || this == FINDING_IDS;
  }

  private static Item foreign(String what, String command) {
    return new Item.Foreign(Stranger.of(what, "Export it with: " + command + "."));
  }
}
