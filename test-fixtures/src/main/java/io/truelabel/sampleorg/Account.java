package io.truelabel.sampleorg;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One account of the organization.
 *
 * @param id twelve digits
 * @param name what its owner calls it
 * @param roles the roles that exist in it
 * @param recorderOn whether AWS Config records
 * @param macieRegions the Regions in which Macie is enabled
 */
public record Account(
    String id, String name, List<Role> roles, boolean recorderOn, Set<String> macieRegions) {

  public Account {
    roles = List.copyOf(roles);
    macieRegions = Set.copyOf(macieRegions);
  }

  /** An account with everything switched on, whose roles trust the central account. */
  public static Account installed(String id, String name, String central, Set<String> regions) {
    List<Role> roles =
        List.of(new Role(Role.EVALUATOR, Set.of(central)), new Role(Role.READER, Set.of(central)));
    return new Account(id, name, roles, true, regions);
  }

  public Optional<Role> role(String roleName) {
    return roles.stream().filter(role -> role.name().equals(roleName)).findFirst();
  }

  public Account withRoles(List<Role> changed) {
    return new Account(id, name, changed, recorderOn, macieRegions);
  }

  public Account withRecorder(boolean on) {
    return new Account(id, name, roles, on, macieRegions);
  }

  public Account withMacieIn(Set<String> regions) {
    return new Account(id, name, roles, recorderOn, regions);
  }
}
