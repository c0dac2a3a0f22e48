package io.truelabel.standin.macie;

import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The jobs that were made by a call, by the token that makes a repeated call the same call. */
final class MadeJobs {
  private record Token(Shard creator, String text) {}

  private final Organization organization;
  private final Map<Token, String> ids = new ConcurrentHashMap<>();

  MadeJobs(Organization organization) {
    this.organization = organization;
  }

  Optional<Job> withToken(Shard creator, String token) {
    return Optional.ofNullable(ids.get(new Token(creator, token)))
        .flatMap(organization.jobs()::withId);
  }

  void add(Job job, String token) {
    organization.jobs().put(job);
    ids.put(new Token(job.creator(), token), job.id());
  }

  Stream<Job> by(Shard creator) {
    return ids.isEmpty()
        ? Stream.empty()
        : ids.entrySet().stream()
            .filter(made -> made.getKey().creator().equals(creator))
            .flatMap(made -> organization.jobs().withId(made.getValue()).stream());
  }
}
