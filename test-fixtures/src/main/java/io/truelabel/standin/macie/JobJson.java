package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Choice;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Look;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.List;

/** Writes a classification job: in short for lists, or with all its settings. */
final class JobJson {
  private final String partition;

  JobJson(String partition) {
    this.partition = partition;
  }

  /** {@code JobSummary}. */
  ObjectNode summary(Job job) {
    ObjectNode json = common(job);
    TargetJson.write(json, job.target());
    return json;
  }

  /** What DescribeClassificationJob answers. */
  ObjectNode whole(Job job) {
    ObjectNode json = common(job);
    json.put("jobArn", job.arn(partition))
        .put("clientToken", "token-of-" + job.id())
        .put("initialRun", job.initialRun())
        .put("lastRunTime", WireTime.iso(hasRun(job) ? job.lastRun() : job.createdAt()))
        .put("samplingPercentage", job.sampling());
    json.set("allowListIds", Json.array());
    json.set("customDataIdentifierIds", texts(job.choice().custom()));
    choice(json, job.choice());
    ObjectNode definition = Json.object();
    TargetJson.write(definition, job.target());
    TargetJson.write(definition, job.scope());
    json.set("s3JobDefinition", definition);
    schedule(json, job.frequency());
    json.set("statistics", statistics(job));
    json.set("tags", Json.object());
    return json;
  }

  private static ObjectNode common(Job job) {
    ObjectNode json =
        Json.object()
            .put("jobId", job.id())
            .put("name", job.name())
            .put("createdAt", WireTime.iso(job.createdAt()))
            .put("jobStatus", job.status().name())
            .put("jobType", type(job));
    json.set("lastRunErrorStatus", Json.object().put("code", job.failed() ? "ERROR" : "NONE"));
    return json;
  }

  static String type(Job job) {
    return job.recurs() ? "SCHEDULED" : "ONE_TIME";
  }

  /** Macie names identifiers only where the selector needs them. */
  private static void choice(ObjectNode json, Choice choice) {
    json.put("managedDataIdentifierSelector", choice.selector().name());
    switch (choice.selector()) {
      case INCLUDE, EXCLUDE -> json.set("managedDataIdentifierIds", texts(choice.managed()));
      case ALL, NONE, RECOMMENDED -> json.putNull("managedDataIdentifierIds");
    }
  }

  private static void schedule(ObjectNode json, Job.Frequency frequency) {
    switch (frequency) {
      case ONCE -> json.putNull("scheduleFrequency");
      case DAILY -> set(json, "dailySchedule", Json.object());
      case WEEKLY -> set(json, "weeklySchedule", Json.object().put("dayOfWeek", "MONDAY"));
      case MONTHLY -> set(json, "monthlySchedule", Json.object().put("dayOfMonth", 1));
    }
  }

  private static void set(ObjectNode json, String schedule, ObjectNode day) {
    json.set("scheduleFrequency", Json.object().set(schedule, day));
  }

  private static ObjectNode statistics(Job job) {
    return Json.object()
        .put("approximateNumberOfObjectsToProcess", 0.0)
        .put("numberOfRuns", hasRun(job) ? 1.0 : 0.0);
  }

  private static boolean hasRun(Job job) {
    Instant last = job.lastRun();
    return !last.equals(Look.NEVER);
  }

  static ArrayNode texts(List<String> values) {
    ArrayNode json = Json.array();
    values.forEach(json::add);
    return json;
  }
}
