package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Puts entries together again to an answer, as long as the service's own, and has it read.
 *
 * @param <T> what an entry becomes
 */
final class AnswerPage<T> {
  private static final int ENTRIES = 50;

  private final String member;
  private final Function<byte[], List<T>> reader;
  private final BiConsumer<List<ObjectNode>, List<T>> each;
  private final List<ObjectNode> entries = new ArrayList<>();
  private long unusable;

  /**
   * An empty page.
   *
   * @param member the name of the list within the answer
   * @param reader reads an answer
   * @param each is given entries, and what they became
   */
  AnswerPage(
      String member, Function<byte[], List<T>> reader, BiConsumer<List<ObjectNode>, List<T>> each) {
    this.member = member;
    this.reader = reader;
    this.each = each;
  }

  void add(ObjectNode entry) {
    WireText.restore(entry);
    entries.add(entry);
    if (entries.size() == ENTRIES) {
      flush();
    }
  }

  /** Has the entries read that are left. */
  void flush() {
    if (!entries.isEmpty()) {
      read(List.copyOf(entries));
    }
    entries.clear();
  }

  /** How many entries could not be read. */
  long unusable() {
    return unusable;
  }

  /** One entry that cannot be read spoils the answer, so then each is read alone. */
  private void read(List<ObjectNode> page) {
    List<T> values;
    try {
      values = reader.apply(answer(page));
    } catch (RuntimeException unreadable) {
      readEach(page);
      return;
    }
    each.accept(page, values);
  }

  private void readEach(List<ObjectNode> page) {
    if (page.size() == 1) {
      unusable++;
    } else {
      page.forEach(entry -> read(List.of(entry)));
    }
  }

  private byte[] answer(List<ObjectNode> page) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray(member).addAll(page);
    return answer.toString().getBytes(StandardCharsets.UTF_8);
  }
}
