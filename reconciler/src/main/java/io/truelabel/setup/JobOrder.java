package io.truelabel.setup;

import java.util.Map;
import software.amazon.awssdk.services.macie2.model.CreateClassificationJobRequest;
import software.amazon.awssdk.services.macie2.model.DailySchedule;
import software.amazon.awssdk.services.macie2.model.JobType;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSelector;
import software.amazon.awssdk.services.macie2.model.S3BucketCriteriaForJob;

/** Writes what Macie is asked for: a job that runs every day, over every object at first. */
final class JobOrder {
  private static final int ALL_OBJECTS = 100;

  private JobOrder() {}

  static CreateClassificationJobRequest of(
      String name, String token, S3BucketCriteriaForJob buckets, Looking looking) {
    var job =
        CreateClassificationJobRequest.builder()
            .name(name)
            .clientToken(token)
            .description("Made by Truelabel. Change it by its CloudFormation stack, not by hand.")
            .jobType(JobType.SCHEDULED)
            .scheduleFrequency(often -> often.dailySchedule(DailySchedule.builder().build()))
            .initialRun(true)
            .samplingPercentage(ALL_OBJECTS)
            .s3JobDefinition(what -> what.bucketCriteria(buckets))
            .tags(Map.of("truelabel", "macie-setup"));
    select(job, looking);
    if (!looking.custom().isEmpty()) {
      job.customDataIdentifierIds(looking.custom());
    }
    if (!looking.allowLists().isEmpty()) {
      job.allowListIds(looking.allowLists());
    }
    return job.build();
  }

  private static void select(CreateClassificationJobRequest.Builder job, Looking looking) {
    if (looking.all()) {
      job.managedDataIdentifierSelector(ManagedDataIdentifierSelector.ALL);
    } else if (looking.managed().isEmpty()) {
      job.managedDataIdentifierSelector(ManagedDataIdentifierSelector.NONE);
    } else {
      job.managedDataIdentifierSelector(ManagedDataIdentifierSelector.INCLUDE)
          .managedDataIdentifierIds(looking.managed());
    }
  }
}
