package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.CustomIdentifier;
import io.truelabel.sampleorg.ManagedIdentifier;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.WireTime;
import java.util.function.Predicate;

/**
 * ListManagedDataIdentifiers, ListCustomDataIdentifiers and GetCustomDataIdentifier. The lists do
 * not show a deleted identifier, but it can still be looked up.
 */
final class IdentifierCalls {
  private static final int PAGE = 50;

  private final Organization organization;

  IdentifierCalls(Organization organization) {
    this.organization = organization;
  }

  Reply managed(Call call) {
    Page<ManagedIdentifier> page =
        Page.of(
            ManagedIdentifier.all().stream(),
            Page.Order.by(ManagedIdentifier::id),
            call.json().path("nextToken").asText(),
            PAGE);
    return Reply.json(
        page.write(
            "items",
            known -> Json.object().put("category", known.category()).put("id", known.id())));
  }

  Reply custom(Call call) {
    JsonNode wish = call.json();
    Page<CustomIdentifier> page =
        Page.of(
            organization
                .customIdentifiers(shard(call))
                .filter(Predicate.not(CustomIdentifier::deleted)),
            Page.Order.by(CustomIdentifier::id),
            wish.path("nextToken").asText(),
            PageSize.read(wish, PAGE, false));
    return Reply.json(page.write("items", this::summary));
  }

  Reply custom(Call call, String id) {
    return organization
        .customIdentifiers(shard(call))
        .filter(identifier -> identifier.id().equals(id))
        .findFirst()
        .map(identifier -> Reply.json(whole(identifier)))
        .orElseThrow(Invalid::notFound);
  }

  private ObjectNode summary(CustomIdentifier identifier) {
    Shard owner = identifier.owner();
    return Json.object()
        .put(
            "arn",
            "arn:%s:macie2:%s:%s:custom-data-identifier/%s"
                .formatted(
                    organization.partition(), owner.region(), owner.account(), identifier.id()))
        .put("createdAt", WireTime.iso(identifier.createdAt()))
        .put("id", identifier.id())
        .put("name", identifier.name());
  }

  private ObjectNode whole(CustomIdentifier identifier) {
    ObjectNode json =
        summary(identifier)
            .put("deleted", identifier.deleted())
            .put("maximumMatchDistance", 50)
            .put("regex", "[A-Z]{2}-[0-9]{6}");
    json.set("ignoreWords", Json.array());
    json.set("keywords", Json.array());
    json.set("tags", Json.object());
    return json;
  }

  private static Shard shard(Call call) {
    return new Shard(call.account(), call.region());
  }
}
