package io.truelabel.alert;

import io.truelabel.ledger.Told;
import java.util.Map;

/** The right to tell about the buckets of one shard, until it is given back. */
public interface Right {

  /** What was told of a bucket until now. */
  Told told(String bucket);

  /** Whether a finding handler may be telling of a bucket at this moment. */
  boolean elsewhere(String bucket);

  /**
   * Gives it back.
   *
   * @param told what is known to have been told and is not in the ledger, by bucket
   */
  void confirm(Map<String, Told> told);
}
