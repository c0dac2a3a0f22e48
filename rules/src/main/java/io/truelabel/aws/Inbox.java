package io.truelabel.aws;

import io.truelabel.evidence.Finding;
import io.truelabel.ledger.InboxEntry;
import io.truelabel.ledger.LedgerFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * The findings that events told of since the last sweep, one object each, by account and Region.
 *
 * <p>Reading an entry twice does no harm: evidence merges the same however often it arrives.
 */
public final class Inbox {

  /** Entries that are fetched at a time. */
  private static final int AT_ONCE = 16;

  /** Why a bucket in which nothing was found is unknown, where not all entries were taken. */
  public static final String CUT_OFF = "What events told of this account could not all be read.";

  /** The most that is taken in one go: further entries wait for the next sweep. */
  private static final int TAKEN = 20_000;

  private final StateBucket bucket;
  private final int taken;

  /** The inbox of a state bucket. */
  public Inbox(StateBucket bucket) {
    this(bucket, TAKEN);
  }

  /** An inbox of which only so many entries are taken in one go. */
  public Inbox(StateBucket bucket, int taken) {
    this.bucket = bucket;
    this.taken = taken;
  }

  /**
   * What was taken in one go.
   *
   * @param whole whether that is all; else the buckets of further entries may hold anything
   */
  public record Contents(List<Item> items, boolean whole) {
    /** Keeps an unmodifiable copy. */
    public Contents {
      items = List.copyOf(items);
    }
  }

  /** One object of the inbox. */
  public sealed interface Item {

    /** Its key. */
    String key();

    /** An entry. */
    record Entry(String key, InboxEntry entry) implements Item {}

    /** An object that is no entry, and why; it stays where it is. */
    record Damaged(String key, String why) implements Item {}
  }

  /** What lies in the inbox of a shard, as far as it is taken in one go. */
  public Contents read(String account, String region) {
    List<String> keys = bucket.keys(prefix(account, region)).limit(taken + 1L).toList();
    List<Item> items =
        keys.stream()
            .limit(taken)
            .gather(Gatherers.mapConcurrent(AT_ONCE, this::item))
            .flatMap(found -> found)
            .toList();
    return new Contents(items, keys.size() <= taken);
  }

  private Stream<Item> item(String key) {
    return bucket.find(key).map(stored -> item(key, stored.content())).stream();
  }

  private static Item item(String key, byte[] content) {
    try {
      return new Item.Entry(key, InboxEntry.read(key, content));
    } catch (LedgerFormatException e) {
      return new Item.Damaged(key, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts a finding in; one that lies there already is written again, which changes nothing.
   *
   * @param entry whose finding's id consists of letters, digits and hyphens
   */
  public void deliver(InboxEntry entry) {
    Finding finding = entry.finding();
    String prefix = prefix(finding.bucket().accountId(), finding.bucket().region());
    bucket.write(prefix + finding.id() + ".json", "application/json", entry.write());
  }

  /** Takes entries out that are in a ledger now. */
  public void delete(List<String> keys) {
    bucket.delete(keys);
  }

  private static String prefix(String account, String region) {
    return "inbox/v1/%s/%s/".formatted(account, region);
  }
}
