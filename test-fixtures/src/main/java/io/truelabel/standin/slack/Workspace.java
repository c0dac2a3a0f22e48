package io.truelabel.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The channels of a workspace, who may post there, and how often. */
public final class Workspace {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Map<String, Instant> turns = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private final Set<String> channels = new HashSet<>();
  private final List<Post> posts = new ArrayList<>();
  private String token = "";
  private String refusal = "invalid_auth";
  private int refusals;

  Workspace(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on this token is the good one, and any other is refused with this error. */
  public synchronized void admit(String good, String error) {
    this.token = good;
    this.refusal = error;
  }

  /** Makes a channel to which the app was invited. */
  public synchronized void open(String channel) {
    channels.add(channel);
    closed.remove(channel);
  }

  /** Makes a channel refuse, with an error such as {@code is_archived}. */
  public synchronized void close(String channel, String error) {
    closed.put(channel, error);
  }

  /** Lets nobody post to a channel for a while. */
  public synchronized void calm(String channel, Duration time) {
    turns.put(channel, clock.instant().plus(time));
  }

  /** What was posted, oldest first. */
  public synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  /** How often somebody was told that he posts too fast. */
  public synchronized int tooFast() {
    return refusals;
  }

  /** Takes {@code chat.postMessage}. */
  synchronized Reply post(Request request) {
    if (!request.header("authorization").orElse("").equals("Bearer " + token)) {
      return failed(refusal);
    }
    Form form = Form.of(request);
    String channel = form.text("channel").orElse("");
    JsonNode blocks = Json.parse(Body.of(form.text("blocks").orElse("")));
    return tooFast(channel)
        .or(() -> refused(channel).or(() -> BlockRules.problem(blocks)).map(Workspace::failed))
        .orElseGet(() -> take(channel, form.text("text").orElse(""), blocks));
  }

  private Optional<Reply> tooFast(String channel) {
    Instant now = clock.instant();
    Instant next = turns.getOrDefault(channel, Instant.MIN);
    if (!now.isBefore(next)) {
      return Optional.empty();
    }
    refusals++;
    return Optional.of(
        new Reply(
            429,
            Map.of("Retry-After", seconds(now, next), "Content-Type", "application/json"),
            Json.body(Json.object().put("ok", false).put("error", "ratelimited"))));
  }

  private static String seconds(Instant now, Instant next) {
    return Long.toString(Math.max(1, Duration.between(now, next).toSeconds()));
  }

  private Optional<String> refused(String channel) {
    return channels.contains(channel)
        ? Optional.ofNullable(closed.get(channel))
        : Optional.of("channel_not_found");
  }

  private Reply take(String channel, String text, JsonNode blocks) {
    Instant now = clock.instant();
    turns.put(channel, now.plus(PAUSE));
    posts.add(new Post(channel, text, blocks, now));
    ObjectNode answer = Json.object().put("ok", true).put("channel", channel);
    return Reply.json(answer.put("ts", now.getEpochSecond() + "." + posts.size()));
  }

  private static Reply failed(String error) {
    return Reply.json(Json.object().put("ok", false).put("error", error));
  }
}
