package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.WireTime;
import java.util.List;

/** ListMembers: the administrator's members, 25 a page; a member account has none. */
final class Members {
  private static final int LARGEST_PAGE = 25;

  private final Organization organization;
  private final StandInClock clock;

  Members(Organization organization, StandInClock clock) {
    this.organization = organization;
    this.clock = clock;
  }

  Reply list(Call call) {
    int size = call.request().parameter("maxResults").map(Members::pageSize).orElse(LARGEST_PAGE);
    String last = call.request().parameter("nextToken").map(Members::last).orElse("");
    List<Account> page =
        organization
            .accounts()
            .filter(account -> isMember(account, call) && account.id().compareTo(last) > 0)
            .limit(size + 1L)
            .toList();
    return Reply.json(write(page, size, call.region()));
  }

  private boolean isMember(Account account, Call call) {
    return call.account().equals(organization.administrator())
        && !account.id().equals(organization.administrator());
  }

  private static int pageSize(String text) {
    int size = Integer.parseInt(text);
    if (size < 1 || size > LARGEST_PAGE) {
      throw Invalid.request("maxResults must be between 1 and 25: " + size);
    }
    return size;
  }

  private static String last(String token) {
    return PageToken.parts(token, 1, Invalid::token).getFirst();
  }

  private ObjectNode write(List<Account> found, int size, String region) {
    ArrayNode members = Json.array();
    found.stream().limit(size).map(account -> member(account, region)).forEach(members::add);
    ObjectNode reply = Json.object().set("members", members);
    if (found.size() > size) {
      reply.put("nextToken", PageToken.of(found.get(size - 1).id()));
    }
    return reply;
  }

  private static String relationship(Account account, String region) {
    if (!account.active()) {
      return "AccountSuspended";
    }
    return account.macieRegions().contains(region) ? "Enabled" : "Removed";
  }

  private ObjectNode member(Account account, String region) {
    String administrator = organization.administrator();
    return Json.object()
        .put("accountId", account.id())
        .put("administratorAccountId", administrator)
        .put("masterAccountId", administrator)
        .put(
            "arn",
            "arn:%s:macie2:%s:%s:member/%s"
                .formatted(organization.partition(), region, administrator, account.id()))
        .put("relationshipStatus", relationship(account, region))
        .put("updatedAt", WireTime.iso(clock.instant()));
  }
}
