package io.truelabel.sweep;

import io.truelabel.aws.MacieBucket;
import java.util.List;
import java.util.function.Consumer;

/** Says which buckets there are in a Region, over all accounts of the organization. */
@FunctionalInterface
public interface Inventory {

  /**
   * Lists every bucket of a Region once.
   *
   * <p>An exception from {@code page} ends the listing and comes out unchanged. Any other exception
   * means that the buckets handed over so far are not all.
   *
   * @param page is given each page as it arrives, from the calling thread
   */
  void list(String region, Consumer<List<MacieBucket>> page);
}
