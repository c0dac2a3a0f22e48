package io.truelabel.aws;

import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.macie2.model.Member;
import software.amazon.awssdk.services.macie2.model.RelationshipStatus;

/**
 * Lists the accounts that Macie watches in a Region for its administrator, once, instead of asking
 * each account whether Macie is on.
 */
public final class MacieMembers {
  private static final int PAGE = 25;

  private MacieMembers() {}

  /** The members whose buckets Macie lists; a paused member's are still listed. */
  public static Set<String> watched(MacieRegion macie) {
    return macie
        .client()
        .listMembersPaginator(
            request -> request.maxResults(PAGE).overrideConfiguration(macie.caller()))
        .stream()
        .flatMap(page -> page.members().stream())
        .filter(MacieMembers::isWatched)
        .map(Member::accountId)
        .collect(Collectors.toSet());
  }

  private static boolean isWatched(Member member) {
    return member.relationshipStatus() == RelationshipStatus.ENABLED
        || member.relationshipStatus() == RelationshipStatus.PAUSED;
  }
}
