package io.truelabel.standin.sns;

import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the entries of one PublishBatch: each succeeds or fails by itself. */
final class Batch {

  private static final int MOST_ENTRIES = 10;

  private final List<Consumer<Xml>> successful = new ArrayList<>();
  private final List<Consumer<Xml>> failed = new ArrayList<>();

  /** Throws the error with which SNS refuses a batch as a whole. */
  static void check(List<Form> entries) {
    if (entries.isEmpty()) {
      throw refused("EmptyBatchRequest", "The batch request has no entry.");
    }
    if (entries.size() > MOST_ENTRIES) {
      throw refused("TooManyEntriesInBatchRequest", "A batch has 10 entries at most.");
    }
    Set<String> ids = entries.stream().map(form -> form.required("Id")).collect(Collectors.toSet());
    if (!ids.stream().allMatch(id -> id.matches("[\\w-]{1,80}"))) {
      throw refused("InvalidBatchEntryId", "An Id has 1 to 80 letters, digits, - and _.");
    }
    if (ids.size() < entries.size()) {
      throw refused("BatchEntryIdsNotDistinct", "Two entries have the same Id.");
    }
    if (entries.stream().map(Draft::of).mapToInt(Draft::size).sum() > DraftCheck.LARGEST) {
      throw refused("BatchRequestTooLong", "All entries together have 262144 bytes at most.");
    }
  }

  /**
   * Publishes one entry.
   *
   * @param publish gives what the publisher is told, or throws the error of this entry
   */
  void add(Form entry, Function<Draft, Consumer<Xml>> publish) {
    String id = entry.required("Id");
    try {
      Consumer<Xml> receipt = publish.apply(Draft.of(entry));
      successful.add(member -> receipt.accept(member.text("Id", id)));
    } catch (ServiceError refused) {
      failed.add(member -> describe(member.text("Id", id), refused));
    }
  }

  void write(Xml result) {
    result.element("Successful", list -> successful.forEach(one -> list.element("member", one)));
    result.element("Failed", list -> failed.forEach(one -> list.element("member", one)));
  }

  private static void describe(Xml member, ServiceError refused) {
    member.text("Code", refused.code()).text("Message", refused.message());
    member.text("SenderFault", true);
  }

  private static ServiceError refused(String code, String message) {
    return new ServiceError(code, 400, message);
  }
}
