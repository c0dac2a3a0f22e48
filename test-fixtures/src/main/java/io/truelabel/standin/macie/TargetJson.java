package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.BucketCondition;
import io.truelabel.sampleorg.ObjectScope;
import io.truelabel.sampleorg.Tag;
import io.truelabel.sampleorg.Target;
import io.truelabel.standin.core.Json;
import java.util.List;
import java.util.function.Function;

/** Writes which buckets a job looks into, and at which of their objects. */
final class TargetJson {
  private TargetJson() {}

  /** Either the list of buckets or the conditions on them, never both. */
  static void write(ObjectNode json, Target target) {
    switch (target) {
      case Target.Listed(String account, List<String> buckets) -> {
        ObjectNode one = Json.object().put("accountId", account);
        one.set("buckets", JobJson.texts(buckets));
        json.set("bucketDefinitions", Json.array().add(one));
      }
      case Target.Matching(var includes, var excludes) ->
          json.set("bucketCriteria", blocks(includes, excludes, TargetJson::condition));
    }
  }

  /** A job over whole buckets has no scoping at all. */
  static void write(ObjectNode json, ObjectScope scope) {
    if (!scope.equals(ObjectScope.WHOLE)) {
      json.set("scoping", blocks(scope.includes(), scope.excludes(), TargetJson::condition));
    }
  }

  private static <T> ObjectNode blocks(
      List<T> includes, List<T> excludes, Function<T, ObjectNode> writer) {
    ObjectNode json = Json.object();
    block(json, "includes", includes, writer);
    block(json, "excludes", excludes, writer);
    return json;
  }

  private static <T> void block(
      ObjectNode json, String name, List<T> conditions, Function<T, ObjectNode> writer) {
    if (!conditions.isEmpty()) {
      ArrayNode all = Json.array();
      conditions.stream().map(writer).forEach(all::add);
      json.set(name, Json.object().set("and", all));
    }
  }

  private static ObjectNode condition(BucketCondition condition) {
    return switch (condition) {
      case BucketCondition.Property(var key, boolean equal, var values) ->
          Json.object().set("simpleCriterion", simple(key.name(), comparator(equal), values));
      case BucketCondition.Tagged(boolean equal, var tags) ->
          Json.object().set("tagCriterion", tagged(comparator(equal), tags));
    };
  }

  private static ObjectNode condition(ObjectScope.Condition condition) {
    ObjectNode term = simple(condition.key(), condition.comparator(), condition.values());
    return Json.object().set("simpleScopeTerm", term);
  }

  private static ObjectNode simple(String key, String comparator, List<String> values) {
    ObjectNode json = Json.object().put("key", key).put("comparator", comparator);
    return json.set("values", JobJson.texts(values));
  }

  private static ObjectNode tagged(String comparator, List<Tag> tags) {
    ArrayNode pairs = Json.array();
    tags.forEach(tag -> pairs.add(Json.object().put("key", tag.key()).put("value", tag.value())));
    ObjectNode json = Json.object().put("comparator", comparator);
    return json.set("tagValues", pairs);
  }

  private static String comparator(boolean equal) {
    return equal ? "EQ" : "NE";
  }
}
