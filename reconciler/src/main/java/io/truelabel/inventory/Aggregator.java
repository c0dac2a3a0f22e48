package io.truelabel.inventory;

import io.truelabel.buckets.Recording;
import io.truelabel.buckets.Select;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.StopSign;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.config.model.InvalidExpressionException;

/** Reads AWS Config's inventory of all accounts at once, from an aggregator. */
final class Aggregator implements ConfigSource {
  private static final String STEP = "read the inventory of AWS Config";

  private final Select select;
  private final String account;

  /** An aggregator that is asked for all accounts. */
  Aggregator(Select select) {
    this(select, "");
  }

  private Aggregator(Select select, String account) {
    this.select = select;
    this.account = account;
  }

  /** An aggregator that is asked for one account. */
  static Aggregator of(String account, Select select) {
    return new Aggregator(select.of(account), account);
  }

  @Override
  public ConfigReading read(String region, Set<String> accounts, StopSign stop) {
    try {
      var buckets = select.until(stop::raised).buckets(region);
      Map<String, Recording> recordings = recorders(region);
      buckets.keySet().forEach(id -> recordings.putIfAbsent(id.accountId(), Recording.CONTINUOUS));
      return new ConfigReading(buckets, recordings, Recording.OFF, true, List.of());
    } catch (SdkException e) {
      return new ConfigReading(
          Map.of(), Map.of(), Recording.UNREAD, false, List.of(failure(region, e)));
    }
  }

  /**
   * How the accounts record, as far as the aggregator tells: an account with buckets and without a
   * recorder is taken to record every change, as most do.
   */
  private Map<String, Recording> recorders(String region) {
    Map<String, Recording> recordings = new HashMap<>();
    try {
      select
          .rows(
              "SELECT %s WHERE resourceType = 'AWS::Config::ConfigurationRecorder' AND awsRegion = '%s'"
                  .formatted(RecorderRow.FIELDS, region))
          .map(RecorderRow::of)
          .forEach(row -> recordings.merge(row.account(), row.recording(), Aggregator::better));
    } catch (InvalidExpressionException unknownType) {
      recordings.clear();
    }
    return recordings;
  }

  /** An account may have a second recorder, which a service of AWS made for itself. */
  private static Recording better(Recording one, Recording other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Failure failure(String region, SdkException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    return new Failure(
        region,
        account,
        STEP,
        diagnosis.problem() + " Buckets that Macie does not list are unknown.",
        diagnosis.remedy());
  }
}
