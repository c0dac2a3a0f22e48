package io.truelabel.standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A message that a channel took.
 *
 * @param text what notifications show
 * @param blocks the Block Kit blocks
 */
public record Post(String channel, String text, JsonNode blocks, Instant at) {}
