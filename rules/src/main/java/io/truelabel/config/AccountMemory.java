package io.truelabel.config;

import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Finding;
import io.truelabel.ledger.LedgerHeader;
import io.truelabel.ledger.LedgerLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What earlier sweeps and events left behind about one account in this Region.
 *
 * @param header of its ledger; blank when there is none
 * @param lines of its ledger, by bucket
 * @param inbox findings that events told of since
 * @param whole whether these are all of them
 */
public record AccountMemory(
    LedgerHeader header, Map<String, LedgerLine> lines, List<Finding> inbox, boolean whole) {

  public AccountMemory {
    lines = Map.copyOf(lines);
    inbox = List.copyOf(inbox);
  }

  /** What is remembered of a bucket. */
  public LedgerLine line(String bucket) {
    return lines.getOrDefault(bucket, LedgerLine.blank(bucket));
  }

  /**
   * The evidence of every bucket, once further findings are added.
   *
   * @param newer findings that Macie updated since the ledger was written, or earlier ones again
   */
  public Map<String, Evidence> with(List<Finding> newer) {
    Map<String, Evidence> evidence = new HashMap<>();
    lines.forEach((bucket, line) -> evidence.put(bucket, line.evidence()));
    newer.forEach(finding -> add(evidence, finding));
    inbox.forEach(finding -> add(evidence, finding));
    return evidence;
  }

  private void add(Map<String, Evidence> evidence, Finding finding) {
    String bucket = finding.bucket().name();
    Evidence told = Evidence.of(line(bucket).retired().left(finding));
    evidence.merge(bucket, told, Evidence::merge);
  }
}
