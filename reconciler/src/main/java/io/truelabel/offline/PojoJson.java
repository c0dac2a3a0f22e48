package io.truelabel.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes a request of the SDK as JSON, whatever service it is for. */
final class PojoJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private PojoJson() {}

  static ObjectNode of(SdkPojo pojo) {
    Map<String, JsonNode> members = new TreeMap<>();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value != null
          && !(value instanceof SdkAutoConstructList)
          && !(value instanceof SdkAutoConstructMap)) {
        members.put(field.memberName(), node(value));
      }
    }
    return NODES.objectNode().setAll(members);
  }

  private static JsonNode node(Object value) {
    return switch (value) {
      case SdkPojo pojo -> of(pojo);
      case List<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      case Boolean flag -> NODES.booleanNode(flag);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      default -> NODES.textNode(value.toString());
    };
  }

  private static ArrayNode list(List<?> list) {
    ArrayNode array = NODES.arrayNode();
    list.forEach(element -> array.add(node(element)));
    return array;
  }

  private static ObjectNode map(Map<?, ?> map) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put(key.toString(), node(value)));
    return NODES.objectNode().setAll(sorted);
  }
}
