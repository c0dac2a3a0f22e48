package io.truelabel.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    List<String> notices = new ArrayList<>();
    if (read.policy().isEmpty()) {
      notices.add("Buckets that the policy excludes are not left out: " + read.problem());
    }
    JobName name = JobName.of(request, wish);
    List<JobSummary> own = jobs.named(name.prefix());
    Optional<JobSummary> there =
        own.stream().filter(job -> wish.on() && name.isOf(job) && MacieJobs.lives(job)).findFirst();
    String known = there.map(JobSummary::jobId).orElse(NONE);
    cancelStrays(own, List.of(PREFIX + known, request.physicalId()));
    if (!wish.on() || there.isPresent()) {
      return outcome(known, wish, survey, notices, () -> {});
    }
    wish.requireAffordable(survey);
    Looking looking = identifiers.choose(wish.identifiers(), () -> read);
    notices.addAll(looking.notices());
    String token = name.token(request, own.stream().filter(name::isOf).count());
    List<String> allowLists = wish.identifiers().allowLists();
    String id =
        jobs.create(JobOrder.of(name.text(), token, survey.criteria(), looking, allowLists), turn);
    return outcome(id, wish, survey, notices, () -> jobs.cancel(id, name.prefix()));
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
