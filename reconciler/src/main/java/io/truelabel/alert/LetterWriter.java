package io.truelabel.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.sweep.PlainJson;
import io.truelabel.text.Printable;
import io.truelabel.text.Shortened;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a letter in the forms that subscribers read, together no longer than SNS takes.
 *
 * <p>Where it would be longer, it ends after a whole bucket, and says how many more there are.
 */
final class LetterWriter {
  /** The longest subject of SNS (API reference, Publish). */
  static final int LONGEST_SUBJECT = 99;

  /** Room for numbers that grow and for commas between buckets. */
  private static final int RESERVE = 256;

  private final Occasion occasion;

  /** A writer for one occasion. */
  LetterWriter(Occasion occasion) {
    this.occasion = occasion;
  }

  Message write(Letter letter) {
    LetterText text = new LetterText(letter, occasion);
    String chat = new ChatText(letter, occasion).text();
    List<Attribute> attributes = Filters.of(letter, occasion);
    Draft draft = new Draft(letter, text, chat, attributes);
    int room = Message.MAXIMUM_BYTES - RESERVE - draft.message().bytes();
    for (int index = 0; index < letter.entries().size() && room > 0; index++) {
      room -= draft.add(index, room);
    }
    return draft.message();
  }

  /** A message that grows bucket by bucket. */
  private final class Draft {
    private final Letter letter;
    private final LetterText text;
    private final String chat;
    private final List<Attribute> attributes;
    private final StringBuilder body;
    private final List<AlertData.Bucket> buckets = new ArrayList<>();

    Draft(Letter letter, LetterText text, String chat, List<Attribute> attributes) {
      this.letter = letter;
      this.text = text;
      this.chat = chat;
      this.attributes = attributes;
      this.body = new StringBuilder(text.opening());
    }

    /** Adds a bucket if there is room; the bytes that it takes, or all there are. */
    int add(int index, int room) {
      String block = text.bucket(index);
      AlertData.Bucket bucket = DataText.bucket(letter.entries().get(index));
      int bytes = quoted(block) + 2 * quoted(PlainJson.compact(bucket) + ",");
      if (bytes > room) {
        return room;
      }
      body.append(block);
      buckets.add(bucket);
      return bytes;
    }

    Message message() {
      int left = letter.entries().size() - buckets.size();
      return new Message(
          Shortened.to(
              LONGEST_SUBJECT, Printable.ascii(Headline.of(letter, occasion).subject(day()))),
          body + text.closing(left),
          chat,
          PlainJson.compact(DataText.of(letter, occasion, buckets)),
          attributes);
    }
  }

  private String day() {
    return occasion.at().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** The bytes of a text within JSON. */
  private static int quoted(String text) {
    return PlainJson.compact(text).getBytes(UTF_8).length;
  }
}
