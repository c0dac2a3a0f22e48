package io.truelabel.offline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Takes out of an answer of AWS what may be personal data or a secret, and what no verdict needs.
 *
 * <p>Objects get pseudonyms; where in an object data was found, what identifiers look for, tags of
 * objects, and names and addresses of people and accounts are left out.
 */
final class Cleaner {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> LEFT_OUT =
      Set.of(
          "occurrences",
          "regex",
          "keywords",
          "ignoreWords",
          "owner",
          "email",
          "Email",
          "Name",
          "Credentials",
          "userPausedDetails",
          "description",
          "Description");
  private static final String OBJECTS = "S3:ListObject";
  private static final String PREFIX = "Prefix";
  private static final Set<String> OBJECT_NAMES = Set.of("key", "path");

  /** The elements of S3's lists that hold names of objects. */
  private static final Pattern XML_NAME =
      Pattern.compile(
          "<(Key|Prefix|KeyMarker|NextKeyMarker|StartAfter)>([^<]*)</\\1>", Pattern.DOTALL);

  private static final Pattern XML_PERSON =
      Pattern.compile("<Owner>.*?</Owner>|<DisplayName>[^<]*</DisplayName>", Pattern.DOTALL);
  private static final Pattern XML_SECRET =
      Pattern.compile("<Credentials>.*?</Credentials>", Pattern.DOTALL);

  private final Pseudonyms pseudonyms;

  Cleaner(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /** An answer without what is to stay where it is. */
  String answer(String operation, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith("{")) {
      return json(text);
    }
    String xml = XML_SECRET.matcher(XML_PERSON.matcher(text).replaceAll("")).replaceAll("");
    return operation.startsWith(OBJECTS) ? names(xml) : xml;
  }

  private String names(String xml) {
    return XML_NAME
        .matcher(xml)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                "<%s>%s</%s>"
                    .formatted(
                        found.group(1), pseudonyms.of(unescaped(found.group(2))), found.group(1))));
  }

  /** S3 escapes keys as XML, and the request names them as they are. */
  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private String json(String text) {
    try {
      JsonNode answer = JSON.readTree(text);
      clean(answer);
      return answer.toString();
    } catch (JsonProcessingException damaged) {
      return "{}";
    }
  }

  private void clean(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(LEFT_OUT);
      if (object.get("s3Object") instanceof ObjectNode s3Object) {
        nameless(s3Object);
      }
      if (object.path("key").asText("").equals("OBJECT_KEY")) {
        object.remove("values");
      }
    }
    node.forEach(this::clean);
  }

  private void nameless(ObjectNode s3Object) {
    s3Object.remove("tags");
    OBJECT_NAMES.forEach(member -> {
      if (s3Object.path(member).isTextual()) {
        s3Object.put(member, pseudonyms.of(s3Object.get(member).textValue()));
      }
    });
  }

  /** A request, in which only lists of objects hold a name. */
  void request(String operation, ObjectNode request) {
    if (operation.startsWith(OBJECTS) && request.path(PREFIX).isTextual()) {
      request.put(PREFIX, pseudonyms.of(request.get(PREFIX).textValue()));
    }
  }

  /** The request as AWS understands it: the sweep that is overheard knows pseudonyms alone. */
  SdkRequest named(SdkRequest request) {
    SdkRequest.Builder named = request.toBuilder();
    for (SdkField<?> field : request.sdkFields()) {
      if (field.memberName().equals(PREFIX)
          && field.getValueOrDefault(request) instanceof String pseudonym) {
        field.set(named, pseudonyms.name(pseudonym));
      }
    }
    return named.build();
  }
}
