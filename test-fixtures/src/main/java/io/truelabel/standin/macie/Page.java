package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.PageToken;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One page of a short list, and where the next one begins.
 *
 * @param next the token of the next page; empty after the last one
 */
record Page<T>(List<T> items, String next) {

  /** How a list is sorted: by a key that no two entries share. */
  record Order<T>(Function<T, String> key, Comparator<String> comparator) {

    static <T> Order<T> by(Function<T, String> key) {
      return new Order<>(key, Comparator.naturalOrder());
    }

    Order<T> reversed() {
      return new Order<>(key, comparator.reversed());
    }

    private int compare(T one, T other) {
      return comparator.compare(key.apply(one), key.apply(other));
    }
  }

  /**
   * Cuts a page out of a list.
   *
   * @param token of this page; empty for the first one
   */
  static <T> Page<T> of(Stream<T> all, Order<T> order, String token, int size) {
    List<T> found = rest(all, order, token).sorted(order::compare).limit(size + 1L).toList();
    if (found.size() <= size) {
      return new Page<>(found, "");
    }
    List<T> page = found.subList(0, size);
    return new Page<>(page, PageToken.of(order.key().apply(page.getLast())));
  }

  private static <T> Stream<T> rest(Stream<T> all, Order<T> order, String token) {
    if (token.isEmpty()) {
      return all;
    }
    String last = PageToken.parts(token, 1, Invalid::token).getFirst();
    return all.filter(one -> order.comparator().compare(order.key().apply(one), last) > 0);
  }

  /** Writes the page: the list under a name, and the token if there is one. */
  ObjectNode write(String name, Function<T, JsonNode> writer) {
    ArrayNode list = Json.array();
    items.stream().map(writer).forEach(list::add);
    ObjectNode json = Json.object().set(name, list);
    return next.isEmpty() ? json : json.put("nextToken", next);
  }
}
