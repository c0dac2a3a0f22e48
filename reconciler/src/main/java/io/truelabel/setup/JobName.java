package io.truelabel.setup;

import java.util.List;
import software.amazon.awssdk.services.macie2.model.JobSummary;

/**
 * What a job is called: by it alone, a job of this resource is told from those of others, for a
 * job's name can never be changed.
 *
 * @param prefix what the names of all jobs of one resource begin with
 * @param text the whole name: the same for the same properties
 */
record JobName(String prefix, String text) {
  private static final int RESOURCE = 12;
  private static final int PROPERTIES = 20;

  static String prefix(StackRequest request) {
    return "truelabel-" + Digest.of(List.of(request.place())).substring(0, RESOURCE) + "-";
  }

  static JobName of(StackRequest request, JobWish wish) {
    String prefix = prefix(request);
    return new JobName(prefix, prefix + wish.digest().substring(0, PROPERTIES));
  }

  boolean isOf(JobSummary job) {
    return job.name().equals(text);
  }

  /**
   * Makes a repeated call the same call, and the call for a successor another one.
   *
   * @param before how many jobs had this very name and ended
   */
  String token(StackRequest request, long before) {
    return Digest.of(List.of(request.place(), text, Long.toString(before)));
  }
}
