package io.truelabel.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.MacieAnswers;
import io.truelabel.evidence.BucketId;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import io.truelabel.policy.FindingsRules;
import io.truelabel.verdict.Tags;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reads events that Macie publishes through EventBridge, and believes none that contradicts itself.
 *
 * <p>The finding in it goes through the same parser as an answer of Macie's API. For one thread.
 */
final class EventReader implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** An id becomes part of an object's name. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,128}");

  private final FindingSettings settings;
  private final FindingsRules rules;
  private final Map<String, MacieAnswers> parsers = new HashMap<>();

  /** A reader for one installation and its policy. */
  EventReader(FindingSettings settings, FindingsRules rules) {
    this.settings = settings;
    this.rules = rules;
  }

  /**
   * Reads an event.
   *
   * @throws RefusedEventException if it is no event of Macie, or one from where none may come
   */
  MacieEvent read(String json) throws RefusedEventException {
    JsonNode event = parse(json);
    require(event.path("source").asText().equals("aws.macie"), "it is not from Macie.");
    require(event.path("detail-type").asText().equals("Macie Finding"), "it speaks of no finding.");
    if (!(event.path("detail") instanceof ObjectNode detail)) {
      throw new RefusedEventException("it has no detail.");
    }
    check(event, detail);
    return read(event, detail);
  }

  private static JsonNode parse(String json) throws RefusedEventException {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new RefusedEventException("it is not JSON.");
    }
  }

  /** Whoever may put events on the bus must not be able to speak for others. */
  private void check(JsonNode event, ObjectNode detail) throws RefusedEventException {
    String account = detail.path("accountId").asText();
    String region = detail.path("region").asText();
    String publisher = event.path("account").asText();
    require(CentralAccount.isAccountId(account), "it names no account.");
    require(
        settings.allows(account),
        "account " + account + " is not allowed. If it is yours, add it to TRUELABEL_ACCOUNTS.");
    require(
        publisher.equals(settings.administrator()) || publisher.equals(account),
        "it was published by an account that it is not about.");
    require(event.path("region").asText().equals(region), "it comes from another Region.");
    require(
        settings.regions().contains(region),
        "its Region is not one that is swept. If it is yours, add it to TRUELABEL_REGIONS.");
    require(ID.matcher(detail.path("id").asText()).matches(), "its finding has no usable id.");
    require(!bucket(detail).isEmpty(), "it names no bucket.");
  }

  private MacieEvent read(JsonNode event, ObjectNode detail) throws RefusedEventException {
    boolean own = event.path("account").asText().equals(settings.administrator());
    if (detail.path("archived").asBoolean(false)) {
      return new MacieEvent.Ignored("A suppression rule archived the finding.");
    }
    if (detail.path("sample").asBoolean(false)) {
      return new MacieEvent.Trial(finding(detail, origin(own)), tags(detail));
    }
    if (policy(detail)) {
      return new MacieEvent.Opened(
          id(detail), detail.path("id").asText(), time(detail.path("updatedAt")), shown(detail));
    }
    if (!own && rules.source() == FindingsRules.Source.ADMINISTRATOR) {
      return new MacieEvent.Ignored("It is of a member's own job, and the policy reads none.");
    }
    Instant made = time(detail.at("/resourcesAffected/s3Bucket/createdAt"));
    return new MacieEvent.Found(finding(detail, origin(own)), tags(detail), made);
  }

  private static boolean policy(ObjectNode detail) {
    return detail.path("category").asText().equals("POLICY")
        || detail.path("type").asText().startsWith("Policy:");
  }

  private static Origin origin(boolean own) {
    return own ? Origin.ADMINISTRATOR : Origin.MEMBER;
  }

  private Finding finding(ObjectNode detail, Origin origin) throws RefusedEventException {
    JsonNode object = detail.at("/resourcesAffected/s3Object");
    // Events spell it etag where the API spells it eTag.
    if (object instanceof ObjectNode fields && !fields.has("eTag") && fields.has("etag")) {
      fields.set("eTag", fields.get("etag"));
    }
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("findings").add(detail);
    byte[] json = answer.toString().getBytes(StandardCharsets.UTF_8);
    try {
      MacieAnswers macie =
          parsers.computeIfAbsent(detail.path("region").asText(), MacieAnswers::new);
      List<Finding> findings = macie.findings(json, origin);
      require(!findings.isEmpty(), "its finding names no time.");
      return findings.getFirst();
    } catch (SdkException e) {
      throw new RefusedEventException("its finding is not written as Macie writes findings.");
    }
  }

  /** An event without any list of tags does not say that there are none. */
  private static Tags shown(ObjectNode detail) {
    return detail.at("/resourcesAffected/s3Bucket/tags").isArray()
        ? tags(detail)
        : new Tags.Unknown("The event does not show the tags of the bucket.");
  }

  private static Tags.Known tags(ObjectNode detail) {
    Map<String, String> tags = new TreeMap<>();
    for (JsonNode tag : detail.at("/resourcesAffected/s3Bucket/tags")) {
      tags.put(tag.path("key").asText(), tag.path("value").asText());
    }
    return new Tags.Known(tags);
  }

  private static BucketId id(ObjectNode detail) {
    String region = detail.path("region").asText();
    return new BucketId(
        CentralAccount.partitionOf(region),
        detail.path("accountId").asText(),
        region,
        bucket(detail));
  }

  private static String bucket(ObjectNode detail) {
    return detail.at("/resourcesAffected/s3Bucket/name").asText();
  }

  private static Instant time(JsonNode text) {
    try {
      return Instant.parse(text.asText());
    } catch (DateTimeParseException unknown) {
      return Instant.EPOCH;
    }
  }

  @Override
  public void close() {
    parsers.values().forEach(MacieAnswers::close);
  }

  private static void require(boolean holds, String otherwise) throws RefusedEventException {
    if (!holds) {
      throw new RefusedEventException(otherwise);
    }
  }
}
