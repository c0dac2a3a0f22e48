package io.truelabel.setup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.macie2.model.JobSummary;

/**
 * The daily job, or what it would cost.
 *
 * <p>Jobs cannot be changed. So an update makes another one and answers with another id, and
 * CloudFormation asks to delete the old one when the whole update has succeeded; when it is rolled
 * back, the old one is still there and is found by its name.
 */
final class JobResource implements Part {
  private static final String PREFIX = "job/";
  private static final String NONE = "none";

  private final MacieJobs jobs;
  private final Surveyor surveyor;
  private final Identifiers identifiers;
  private final PolicyReading policy;
  private final String stateBucket;

  JobResource(
      MacieJobs jobs,
      Surveyor surveyor,
      Identifiers identifiers,
      PolicyReading policy,
      String stateBucket) {
    this.jobs = jobs;
    this.surveyor = surveyor;
    this.identifiers = identifiers;
    this.policy = policy;
    this.stateBucket = stateBucket;
  }

  @Override
  public Outcome ensure(StackRequest request, Turn turn) {
    JobWish wish = JobWish.read(request, stateBucket);
    PolicyReading.Answer read = policy.read();
    Survey survey = surveyor.survey(wish.choice(), read.policy());
    JobName name = JobName.of(request, wish);
    List<JobSummary> own = jobs.named(name.prefix());
    String known = wish.on() ? living(own, name) : NONE;
    cancelStrays(own, List.of(PREFIX + known, request.physicalId()));
    if (!wish.on() || !known.equals(NONE)) {
      return outcome(known, wish, survey, read.notices(), () -> {});
    }
    wish.requireAffordable(survey);
    Looking looking = identifiers.choose(wish.identifiers(), () -> read);
    String token = name.token(request, own.stream().filter(name::isOf).count());
    String id = jobs.create(JobOrder.of(name.text(), token, survey.criteria(), looking), turn);
    List<String> notices =
        Stream.concat(read.notices().stream(), looking.notices().stream()).toList();
    return outcome(id, wish, survey, notices, () -> jobs.cancel(id, name.prefix()));
  }

  private static String living(List<JobSummary> own, JobName name) {
    return own.stream()
        .filter(name::isOf)
        .filter(MacieJobs::lives)
        .map(JobSummary::jobId)
        .findFirst()
        .orElse(NONE);
  }

  /** What an attempt made that CloudFormation never heard of would run, and cost, for ever. */
  private void cancelStrays(List<JobSummary> own, List<String> known) {
    own.stream()
        .filter(MacieJobs::lives)
        .map(JobSummary::jobId)
        .filter(id -> !known.contains(PREFIX + id))
        .forEach(jobs::cancel);
  }

  private static Outcome outcome(
      String id, JobWish wish, Survey survey, List<String> notices, Runnable undo) {
    Map<String, String> attributes = new TreeMap<>(survey.attributes(wish.price()));
    attributes.put("JobId", id);
    return Outcome.of(PREFIX + id, attributes, notices, undo);
  }

  /**
   * Cancels the job of the physical id. Where CloudFormation never learned one, because the
   * creation failed, all jobs of this resource are left from it.
   */
  @Override
  public void delete(StackRequest request) {
    String prefix = JobName.prefix(request);
    String id = request.physicalId();
    if (!id.startsWith(PREFIX)) {
      cancelStrays(jobs.named(prefix), List.of());
    } else if (!id.equals(PREFIX + NONE)) {
      jobs.cancel(id.substring(PREFIX.length()), prefix);
    }
  }
}
