package io.truelabel.standin.cloudwatch;

import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Route;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Takes metrics and tells about them, in the query protocol and in AWS JSON 1.0. */
public final class CloudWatchService implements Service {

  /** Limits of one PutMetricData (API reference): data, and bytes of the body without gzip. */
  private static final int MOST_DATA = 1000;

  private static final int LARGEST_BODY = 1024 * 1024;

  private final Metrics metrics = new Metrics();
  private final Clock clock;

  /**
   * A service that has no metric yet.
   *
   * @param clock what the times of data points are held against
   */
  public CloudWatchService(Clock clock) {
    this.clock = clock;
  }

  /** The data points that were put. */
  public Metrics metrics() {
    return metrics;
  }

  @Override
  public String name() {
    return "monitoring";
  }

  @Override
  public String operation(Request request) {
    return Protocol.of(request).operation(request);
  }

  @Override
  public ErrorStyle errors(Request request) {
    return Protocol.of(request).errors();
  }

  @Override
  public ServiceError throttled() {
    return new ServiceError("Throttling", 400, "Rate exceeded");
  }

  /** {@code GET metrics} shows every data point. */
  @Override
  public Map<String, Route> routes() {
    return Map.of("GET metrics", _ -> metrics.show());
  }

  @Override
  public Reply handle(Call call) {
    Protocol protocol = Protocol.of(call.request());
    return protocol.reply(call, answer(call, protocol.fields(call)));
  }

  private Value.Structure answer(Call call, Fields fields) {
    Shard shard = new Shard(call.account(), call.region());
    MetricQueries queries = new MetricQueries(metrics, shard);
    return switch (call.operation()) {
      case "PutMetricData" -> put(call, fields, shard);
      case "GetMetricData" -> queries.data(fields);
      case "GetMetricStatistics" -> queries.statistics(fields);
      case "ListMetrics" -> queries.list(fields);
      default ->
          throw new ServiceError(
              "InvalidAction", 400, "Could not find operation " + call.operation());
    };
  }

  /** Takes all data or none. */
  private Value.Structure put(Call call, Fields fields, Shard shard) {
    if (call.request().body().length() > LARGEST_BODY) {
      throw new ServiceError("RequestEntityTooLarge", 413, "A request has 1 MB at most.");
    }
    List<Fields> data = fields.list("MetricData");
    if (data.isEmpty() || data.size() > MOST_DATA) {
      throw CloudWatchError.invalid("MetricData", data.size() + " of them");
    }
    DatumReader reader = new DatumReader(MetricRules.namespace(fields), clock.instant());
    metrics.put(shard, data.stream().map(reader::read).toList());
    return Value.Structure.empty();
  }
}
