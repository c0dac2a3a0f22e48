package io.truelabel.alert;

import io.truelabel.sweep.BucketResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * One bucket on its way to a topic.
 *
 * @param news what is new about it
 * @param copy whether this is the security team's copy
 * @param refusals how many topics have refused it
 * @param reasons the sentences that say why the message does not go where the bucket's tag says
 * @param routes the routes that are left, best first
 */
record Parcel(
    BucketResult bucket,
    News news,
    boolean copy,
    int refusals,
    List<String> reasons,
    List<Route> routes) {

  static Parcel toOwner(BucketResult bucket, News news, Routing routing) {
    List<String> reasons = routing.problem().isEmpty() ? List.of() : List.of(routing.problem());
    return new Parcel(bucket, news, false, 0, reasons, routing.routes());
  }

  static Parcel toNobody(BucketResult bucket, News news, String reason) {
    return new Parcel(bucket, news, false, 0, List.of(reason), List.of());
  }

  static Parcel toStream(BucketResult bucket, News news, Route stream) {
    return new Parcel(bucket, news, true, 0, List.of(), List.of(stream));
  }

  /** The route to try now. */
  Route route() {
    return routes.getFirst();
  }

  /** Whether there is nothing left to try. */
  boolean stranded() {
    return routes.isEmpty();
  }

  /** This parcel after its route was refused. */
  Parcel refused(String refusal) {
    String tried = "The topic " + route().topic() + " could not be used: " + refusal + ".";
    List<String> all = Stream.concat(reasons.stream(), Stream.of(tried)).toList();
    return new Parcel(bucket, news, copy, refusals + 1, all, routes.subList(1, routes.size()));
  }

  /** Why the message comes here; empty when it goes where the bucket's tag says. */
  String reason() {
    return String.join(" ", reasons);
  }
}
