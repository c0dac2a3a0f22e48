package io.truelabel.standin.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.standin.core.WireTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The members of a request in AWS JSON 1.0, where times are seconds since 1970. */
record JsonFields(JsonNode node) implements Fields {

  @Override
  public Optional<String> text(String name) {
    return present(name).map(JsonNode::asText);
  }

  @Override
  public Optional<Instant> time(String name) {
    return number(name).map(WireTime::ofEpochSeconds);
  }

  @Override
  public List<String> texts(String name) {
    return at(name).valueStream().map(JsonNode::asText).toList();
  }

  @Override
  public List<Fields> list(String name) {
    return at(name).valueStream().<Fields>map(JsonFields::new).toList();
  }

  private Optional<JsonNode> present(String name) {
    return Optional.of(at(name)).filter(member -> !member.isMissingNode() && !member.isNull());
  }

  private JsonNode at(String name) {
    return node.at("/" + name.replace('.', '/'));
  }
}
