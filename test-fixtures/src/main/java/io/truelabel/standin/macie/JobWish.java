package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Job.Frequency;
import io.truelabel.sampleorg.Job.Status;
import io.truelabel.sampleorg.Look;
import io.truelabel.sampleorg.ObjectScope;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the job that CreateClassificationJob asks for, and refuses what Macie would refuse. */
final class JobWish {
  private static final int NAME = 500;
  private static final int DESCRIPTION = 200;
  private static final int CUSTOM = 30;
  private static final int ALLOW_LISTS = 10;
  private static final int TAGS = 50;

  private final IdentifierCheck identifiers;

  JobWish(Organization organization) {
    this.identifiers = new IdentifierCheck(organization);
  }

  /** A job whose id follows from the token, so that the same calls give the same ids. */
  Job job(Shard creator, JsonNode wish, String token, Instant now) {
    requireLimits(wish);
    boolean initial = wish.path("initialRun").asBoolean(false);
    return new Job(
        id(creator, token),
        creator,
        required(wish, "name"),
        now,
        frequency(wish),
        initial,
        initial ? Status.RUNNING : Status.IDLE,
        TargetReader.read(wish.path("s3JobDefinition")),
        ObjectScope.WHOLE,
        choice(creator, wish),
        wish.path("samplingPercentage").asInt(100),
        Look.NEVER,
        false);
  }

  private static void requireLimits(JsonNode wish) {
    limit("name", required(wish, "name").length(), NAME);
    limit("description", wish.path("description").asText().length(), DESCRIPTION);
    limit("customDataIdentifierIds", wish.path("customDataIdentifierIds").size(), CUSTOM);
    limit("allowListIds", wish.path("allowListIds").size(), ALLOW_LISTS);
    limit("tags", wish.path("tags").size(), TAGS);
    int sampling = wish.path("samplingPercentage").asInt(100);
    if (sampling < 1 || sampling > 100) {
      throw Invalid.request("samplingPercentage must be between 1 and 100: " + sampling);
    }
  }

  private static void limit(String field, int actual, int most) {
    if (actual > most) {
      throw Invalid.request("%s exceeds the limit of %s: %s".formatted(field, most, actual));
    }
  }

  private static String id(Shard creator, String token) {
    byte[] name = (creator + token).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
  }

  private static Frequency frequency(JsonNode wish) {
    boolean scheduled = required(wish, "jobType").equals("SCHEDULED");
    JsonNode schedule = wish.path("scheduleFrequency");
    if (scheduled == schedule.isMissingNode()) {
      throw Invalid.request("A job has a scheduleFrequency if it is SCHEDULED, and only then.");
    }
    return scheduled ? frequencyOf(schedule) : Frequency.ONCE;
  }

  private static Frequency frequencyOf(JsonNode schedule) {
    if (schedule.has("dailySchedule")) {
      return Frequency.DAILY;
    }
    return schedule.has("weeklySchedule") ? Frequency.WEEKLY : Frequency.MONTHLY;
  }

  private Choice choice(Shard creator, JsonNode wish) {
    var selector =
        choice(
            Choice.Selector.class,
            wish.path("managedDataIdentifierSelector").asText("RECOMMENDED"));
    List<String> managed = texts(wish.path("managedDataIdentifierIds"));
    boolean named = selector == Choice.Selector.INCLUDE || selector == Choice.Selector.EXCLUDE;
    if (named == managed.isEmpty()) {
      throw Invalid.request("managedDataIdentifierIds go with INCLUDE and EXCLUDE, and only then.");
    }
    List<String> custom = texts(wish.path("customDataIdentifierIds"));
    identifiers.requireManaged(managed);
    identifiers.requireCustom(creator, custom);
    return new Choice(selector, managed, custom);
  }

  static List<String> texts(JsonNode array) {
    return elements(array).map(JsonNode::asText).toList();
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static <E extends Enum<E>> E choice(Class<E> of, String value) {
    return Stream.of(of.getEnumConstants())
        .filter(one -> one.name().equals(value))
        .findFirst()
        .orElseThrow(() -> Invalid.request("Not a valid value: " + value));
  }

  static String required(JsonNode json, String field) {
    String text = json.path(field).asText();
    if (text.isEmpty()) {
      throw Invalid.request(field + " is required.");
    }
    return text;
  }
}
