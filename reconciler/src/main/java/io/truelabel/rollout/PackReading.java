package io.truelabel.rollout;

import static java.util.Objects.requireNonNullElse;

import io.truelabel.heal.ConfigLine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.NoSuchOrganizationConformancePackException;
import software.amazon.awssdk.services.config.model.OrganizationAccessDeniedException;
import software.amazon.awssdk.services.config.model.OrganizationConformancePackDetailedStatus;

/**
 * Reads in which accounts of a Region the organization's conformance pack was made.
 *
 * <p>AWS shows a pack to the account that deployed it and to no other. So where there is none to
 * see, nothing is said: the rules may come from another account, or from none.
 */
final class PackReading {
  /** What organization.yaml calls it. */
  static final String NAME = "s3-classification";

  private static final int PAGE = 100;

  private final ConfigClient config;
  private final RolloutLines words;

  PackReading(ConfigClient config, RolloutLines words) {
    this.config = config;
    this.words = words;
  }

  /** Reads it; whatever fails is among the lines. */
  PackReach read(Roster.Local accounts) {
    try {
      return reach(accounts, statuses());
    } catch (NoSuchOrganizationConformancePackException | OrganizationAccessDeniedException none) {
      return new PackReach(accounts.ruled(), List.of());
    } catch (SdkException e) {
      return new PackReach(accounts.ruled(), List.of(words.packUnread(e)));
    }
  }

  private List<OrganizationConformancePackDetailedStatus> statuses() {
    return config
        .getOrganizationConformancePackDetailedStatusPaginator(
            request -> request.organizationConformancePackName(NAME).limit(PAGE))
        .stream()
        .flatMap(page -> page.organizationConformancePackDetailedStatuses().stream())
        .filter(status -> !isGone(status))
        .toList();
  }

  /** The pack was taken from the account, as from one that is excluded later. */
  private static boolean isGone(OrganizationConformancePackDetailedStatus status) {
    return Set.of("DELETE_SUCCESSFUL", "DELETE_IN_PROGRESS").contains(name(status));
  }

  private PackReach reach(
      Roster.Local accounts, List<OrganizationConformancePackDetailedStatus> statuses) {
    Set<String> reached =
        statuses.stream()
            .map(OrganizationConformancePackDetailedStatus::accountId)
            .collect(Collectors.toSet());
    reached.retainAll(accounts.existing());
    Set<String> leftOut = leftOut(accounts, reached);
    Set<String> expected = new HashSet<>(accounts.ruled());
    expected.addAll(reached);
    expected.addAll(leftOut);
    return new PackReach(
        expected,
        Stream.concat(
                statuses.stream()
                    .filter(status -> reached.contains(status.accountId()))
                    .filter(status -> name(status).endsWith("_FAILED"))
                    .map(this::failed),
                missing(statuses.isEmpty(), leftOut))
            .toList());
  }

  /** Only where there are such accounts AWS is asked which of them are meant to have no rules. */
  private Set<String> leftOut(Roster.Local accounts, Set<String> reached) {
    Set<String> leftOut = new TreeSet<>(accounts.existing());
    leftOut.removeAll(reached);
    leftOut.removeAll(accounts.ruled());
    if (!leftOut.isEmpty()) {
      config
          .describeOrganizationConformancePacks(
              request -> request.organizationConformancePackNames(NAME))
          .organizationConformancePacks()
          .forEach(pack -> leftOut.removeAll(new HashSet<>(pack.excludedAccounts())));
    }
    return leftOut;
  }

  /** A pack that shows no account at all says nothing of one. */
  private Stream<ConfigLine> missing(boolean empty, Set<String> leftOut) {
    if (leftOut.isEmpty()) {
      return Stream.empty();
    }
    return empty ? Stream.of(words.packEmpty()) : leftOut.stream().map(words::packMissing);
  }

  private ConfigLine failed(OrganizationConformancePackDetailedStatus status) {
    return words.packFailed(
        status.accountId(),
        name(status),
        requireNonNullElse(status.errorCode(), ""),
        requireNonNullElse(status.errorMessage(), ""));
  }

  private static String name(OrganizationConformancePackDetailedStatus status) {
    return requireNonNullElse(status.statusAsString(), "");
  }
}
