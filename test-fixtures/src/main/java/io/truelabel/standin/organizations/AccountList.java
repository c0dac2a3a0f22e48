package io.truelabel.standin.organizations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.List;

/** ListAccounts: all accounts by id, 20 a page at most. */
final class AccountList {
  private static final int LARGEST_PAGE = 20;
  private static final Instant JOINED = Instant.parse("2024-06-03T07:00:00Z");

  private final Organization organization;
  private final String arn;
  private final Switches switches;

  /**
   * @param arn what the ARN of every account begins with
   */
  AccountList(Organization organization, String arn, Switches switches) {
    this.organization = organization;
    this.arn = arn;
    this.switches = switches;
  }

  Reply list(Call call) {
    if (!call.account().equals(organization.administrator())) {
      throw new ServiceError(
          "AccessDeniedException", 400, "You don't have permissions to access this resource.");
    }
    JsonNode wish = call.json();
    int size = size(wish.path("MaxResults").asInt(LARGEST_PAGE));
    if (beginsEmpty(wish)) {
      return Reply.json11(page(List.of(), 0).put("NextToken", PageToken.of("")));
    }
    String last = last(wish);
    List<Account> found =
        organization
            .accounts()
            .filter(account -> account.id().compareTo(last) > 0)
            .limit(size + 1L)
            .toList();
    return Reply.json11(page(found, size));
  }

  private boolean beginsEmpty(JsonNode wish) {
    return switches.isOn(Switch.LIST_ACCOUNTS_STARTS_WITH_EMPTY_PAGE)
        && !wish.hasNonNull("NextToken");
  }

  private static int size(int asked) {
    if (asked < 1 || asked > LARGEST_PAGE) {
      throw invalid("MaxResults must be between 1 and 20: " + asked);
    }
    return asked;
  }

  private static String last(JsonNode wish) {
    return wish.hasNonNull("NextToken")
        ? PageToken.parts(
                wish.get("NextToken").asText(), 1, () -> invalid("The NextToken is not valid."))
            .getFirst()
        : "";
  }

  private ObjectNode page(List<Account> found, int size) {
    ArrayNode list = Json.array();
    found.stream().limit(size).map(this::write).forEach(list::add);
    ObjectNode page = Json.object().set("Accounts", list);
    return found.size() > size
        ? page.put("NextToken", PageToken.of(found.get(size - 1).id()))
        : page;
  }

  /** Status and State say the same: AWS is about to retire the former. */
  private ObjectNode write(Account account) {
    return Json.object()
        .put("Id", account.id())
        .put("Arn", arn + "/" + account.id())
        .put("Email", email(account.id()))
        .put("Name", account.name())
        .put("Status", account.status().name())
        .put("State", account.status().name())
        .put("JoinedMethod", "CREATED")
        .put("JoinedTimestamp", WireTime.epochSeconds(JOINED));
  }

  static String email(String account) {
    return "aws+" + account + "@example.com";
  }

  private static ServiceError invalid(String message) {
    return new ServiceError("InvalidInputException", 400, message);
  }
}
