package io.truelabel.sampleorg;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One account of the organization.
 *
 * @param id twelve digits
 * @param name what its owner calls it
 * @param status in a suspended or closing account nobody can do anything, and Macie is off
 * @param roles the roles that exist in it
 * @param recording how AWS Config records
 * @param macieRegions the Regions in which Macie is enabled
 */
public record Account(
    String id,
    String name,
    Status status,
    List<Role> roles,
    Recording recording,
    Set<String> macieRegions) {

  public Account {
    roles = List.copyOf(roles);
    macieRegions = Set.copyOf(macieRegions);
  }

  /** An account with everything switched on, whose roles trust the central account. */
  public static Account installed(String id, String name, String central, Set<String> regions) {
    List<Role> roles =
        List.of(new Role(Role.EVALUATOR, Set.of(central)), new Role(Role.READER, Set.of(central)));
    return new Account(id, name, Status.ACTIVE, roles, Recording.CONTINUOUS, regions);
  }

  public Optional<Role> role(String roleName) {
    return roles.stream().filter(role -> role.name().equals(roleName)).findFirst();
  }

  /** Whether there is a recorder. */
  public boolean hasRecorder() {
    return recording != Recording.NONE;
  }

  /** Whether anybody can do anything in it. */
  public boolean active() {
    return status == Status.ACTIVE;
  }

  public Account with(Status changed) {
    return new Account(id, name, changed, roles, recording, macieRegions);
  }

  public Account withRoles(List<Role> changed) {
    return new Account(id, name, status, changed, recording, macieRegions);
  }

  public Account withRecorder(boolean on) {
    return with(on ? Recording.CONTINUOUS : Recording.NONE);
  }

  public Account with(Recording changed) {
    return new Account(id, name, status, roles, changed, macieRegions);
  }

  public Account withMacieIn(Set<String> regions) {
    return new Account(id, name, status, roles, recording, regions);
  }

  /** What AWS Organizations says of an account. */
  public enum Status {
    ACTIVE,
    SUSPENDED,
    PENDING_CLOSURE
  }
}
