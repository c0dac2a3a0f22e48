package io.truelabel.sweep;

import io.truelabel.buckets.ListedBucket;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Says which buckets there are in a Region, over all accounts of the organization. */
public interface Inventory {

  /**
   * Lists every bucket of a Region once.
   *
   * <p>Trouble with a part of them is in the answer, and the others are listed all the same. An
   * exception from {@code page} or from {@code stop} ends the listing and comes out unchanged. Any
   * other exception means that the buckets handed over so far are not all.
   *
   * @param stop is checked before every page that is read
   * @param page is given each page as it arrives, from the calling thread
   */
  Listing list(String region, StopSign stop, Consumer<List<ListedBucket>> page);

  /** What there is to say of whole accounts, once all Regions have been listed. */
  default List<AccountLine> accounts() {
    return List.of();
  }

  /** What accounts are called, by id, as far as anybody says. */
  default Map<String, String> accountNames() {
    return Map.of();
  }
}
