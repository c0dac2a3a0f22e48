package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.BucketCondition;
import io.truelabel.sampleorg.Tag;
import io.truelabel.sampleorg.Target;
import java.util.List;

/** Reads which buckets a new job is to look into. The stand-in takes lists of one account only. */
final class TargetReader {
  private TargetReader() {}

  static Target read(JsonNode definition) {
    boolean listed = definition.has("bucketDefinitions");
    if (listed == definition.has("bucketCriteria")) {
      throw Invalid.request("A job has either bucketDefinitions or bucketCriteria.");
    }
    return listed ? listed(definition.get("bucketDefinitions")) : matching(definition);
  }

  private static Target listed(JsonNode accounts) {
    if (accounts.size() != 1) {
      throw Invalid.request("The stand-in takes buckets of one account: " + accounts.size());
    }
    JsonNode one = accounts.get(0);
    return new Target.Listed(
        JobWish.required(one, "accountId"), JobWish.texts(one.path("buckets")));
  }

  private static Target matching(JsonNode definition) {
    JsonNode criteria = definition.get("bucketCriteria");
    return new Target.Matching(
        conditions(criteria.path("includes")), conditions(criteria.path("excludes")));
  }

  private static List<BucketCondition> conditions(JsonNode block) {
    return JobWish.elements(block.path("and")).map(TargetReader::condition).toList();
  }

  private static BucketCondition condition(JsonNode json) {
    return json.has("simpleCriterion")
        ? property(json.get("simpleCriterion"))
        : tagged(json.path("tagCriterion"));
  }

  private static BucketCondition property(JsonNode json) {
    List<String> values = JobWish.texts(json.path("values"));
    if (values.isEmpty()) {
      throw Invalid.request("A condition needs a value.");
    }
    return new BucketCondition.Property(
        JobWish.choice(BucketCondition.Key.class, JobWish.required(json, "key")),
        equal(json),
        values);
  }

  private static BucketCondition tagged(JsonNode json) {
    List<Tag> tags =
        JobWish.elements(json.path("tagValues"))
            .map(tag -> new Tag(tag.path("key").asText(), tag.path("value").asText()))
            .toList();
    if (tags.isEmpty()) {
      throw Invalid.request("A condition on tags needs a tag.");
    }
    return new BucketCondition.Tagged(equal(json), tags);
  }

  private static boolean equal(JsonNode json) {
    return switch (json.path("comparator").asText()) {
      case "EQ" -> true;
      case "NE" -> false;
      default -> throw Invalid.request("A condition on buckets is EQ or NE.");
    };
  }
}
