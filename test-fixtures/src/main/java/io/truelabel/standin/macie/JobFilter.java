package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Job;
import io.truelabel.standin.core.WireTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The conditions by which ListClassificationJobs leaves jobs out. */
final class JobFilter {
  static final Map<String, Function<Job, String>> FIELDS =
      Map.of(
          "jobType",
          JobJson::type,
          "jobStatus",
          job -> job.status().name(),
          "createdAt",
          job -> WireTime.iso(job.createdAt()),
          "name",
          Job::name);

  private JobFilter() {}

  /** Every include must hold, and no exclude may. */
  static Predicate<Job> read(JsonNode criteria) {
    Predicate<Job> all = terms(criteria.path("includes")).reduce(_ -> true, Predicate::and);
    Predicate<Job> none = terms(criteria.path("excludes")).reduce(_ -> false, Predicate::or);
    return all.and(none.negate());
  }

  private static Stream<Predicate<Job>> terms(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JobFilter::term);
  }

  private static Predicate<Job> term(JsonNode json) {
    Function<Job, String> field = field(json.path("key").asText());
    Set<String> values = new HashSet<>();
    json.path("values").forEach(value -> values.add(value.asText()));
    Predicate<String> holds = comparison(json.path("comparator").asText(), values);
    return job -> holds.test(field.apply(job));
  }

  static Function<Job, String> field(String key) {
    Function<Job, String> field = FIELDS.get(key);
    if (field == null) {
      throw Invalid.request("Jobs have no property " + key);
    }
    return field;
  }

  private static Predicate<String> comparison(String comparator, Set<String> values) {
    return switch (comparator) {
      case "EQ" -> values::contains;
      case "NE" -> actual -> !values.contains(actual);
      case "CONTAINS" -> actual -> values.stream().anyMatch(actual::contains);
      case "STARTS_WITH" -> actual -> values.stream().anyMatch(actual::startsWith);
      case "GT" -> actual -> values.stream().allMatch(value -> actual.compareTo(value) > 0);
      case "GTE" -> actual -> values.stream().allMatch(value -> actual.compareTo(value) >= 0);
      case "LT" -> actual -> values.stream().allMatch(value -> actual.compareTo(value) < 0);
      case "LTE" -> actual -> values.stream().allMatch(value -> actual.compareTo(value) <= 0);
      default -> throw Invalid.request("There is no comparator " + comparator);
    };
  }
}
