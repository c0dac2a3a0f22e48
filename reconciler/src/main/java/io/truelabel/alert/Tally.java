package io.truelabel.alert;

import io.truelabel.alert.Publisher.Answer;
import io.truelabel.evidence.BucketId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes down what came of every message, while parcels are still on their way. */
final class Tally {
  private final List<Delivery> deliveries = new ArrayList<>();
  private final Map<BucketId, Undelivered> undelivered = new TreeMap<>();
  private final Set<BucketId> owners = new HashSet<>();
  private final Set<BucketId> stream = new HashSet<>();
  private int rerouted;
  private int unsent;

  void answered(List<Parcel> parcels, Answer answer) {
    String topic = parcels.getFirst().route().topic().toString();
    int buckets = (int) parcels.stream().map(parcel -> parcel.bucket().id()).distinct().count();
    switch (answer) {
      case Answer.Accepted(String messageId) -> {
        deliveries.add(new Delivery(topic, buckets, messageId, ""));
        parcels.forEach(this::reached);
        rerouted += (int) parcels.stream().filter(Tally::elsewhere).count();
      }
      case Answer.Refused(String reason) ->
          deliveries.add(new Delivery(topic, buckets, "", reason));
    }
  }

  private void reached(Parcel parcel) {
    (parcel.copy() ? stream : owners).add(parcel.bucket().id());
  }

  void stranded(Parcel parcel) {
    unsent += parcel.refusals() > 0 ? 1 : 0;
    if (!parcel.copy()) {
      BucketId bucket = parcel.bucket().id();
      undelivered.put(bucket, new Undelivered(bucket, parcel.reason()));
    }
  }

  /** Why a bucket's owner could not be told; empty when he was. */
  Optional<String> whyStranded(BucketId bucket) {
    return Optional.ofNullable(undelivered.get(bucket)).map(Undelivered::reason);
  }

  Reached reached() {
    return new Reached(owners, undelivered.keySet(), stream);
  }

  AlertOutcome outcome() {
    return new AlertOutcome(
        deliveries, rerouted, unsent, List.copyOf(undelivered.values()), List.of());
  }

  private static boolean elsewhere(Parcel parcel) {
    return !parcel.copy() && parcel.route().choice() != Route.Choice.TAG;
  }
}
