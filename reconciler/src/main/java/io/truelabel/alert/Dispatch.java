package io.truelabel.alert;

import io.truelabel.alert.Publisher.Answer;
import io.truelabel.label.TopicArn;
import io.truelabel.sweep.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings parcels to their topics, one message a topic, and takes the next route where one fails.
 *
 * <p>A topic that others fall back to is told after them, so that one message holds everything.
 */
final class Dispatch {
  private static final int AT_ONCE = 16;

  private final Publisher publisher;
  private final Function<Letter, Message> writer;
  private final Map<TopicArn, Route.Choice> turns;
  private final Tally tally = new Tally();
  private List<Parcel> pending = new ArrayList<>();

  private Dispatch(
      Publisher publisher, Function<Letter, Message> writer, Map<TopicArn, Route.Choice> turns) {
    this.publisher = publisher;
    this.writer = writer;
    this.turns = turns;
  }

  /** What came of everything, and whom it reached. */
  record Sent(AlertOutcome outcome, Reached reached) {}

  /** Sends everything and tells what came of it. */
  static Sent send(List<Parcel> parcels, Publisher publisher, Function<Letter, Message> writer) {
    Dispatch dispatch = new Dispatch(publisher, writer, turns(parcels));
    parcels.forEach(dispatch::queue);
    while (!dispatch.pending.isEmpty()) {
      dispatch.nextTurn();
    }
    return new Sent(dispatch.tally.outcome(), dispatch.tally.reached());
  }

  /** When each topic is told: as late as the last of the parts that it plays. */
  private static Map<TopicArn, Route.Choice> turns(List<Parcel> parcels) {
    return parcels.stream()
        .flatMap(parcel -> parcel.routes().stream())
        .collect(
            Collectors.toMap(Route::topic, Route::choice, (a, b) -> a.compareTo(b) > 0 ? a : b));
  }

  private void queue(Parcel parcel) {
    if (parcel.stranded()) {
      tally.stranded(parcel);
    } else {
      pending.add(parcel);
    }
  }

  private void nextTurn() {
    Route.Choice turn =
        pending.stream().map(this::turn).min(Comparator.naturalOrder()).orElseThrow();
    Map<Boolean, List<Parcel>> due =
        pending.stream().collect(Collectors.partitioningBy(parcel -> turn(parcel) == turn));
    pending = new ArrayList<>(Objects.requireNonNull(due.get(false)));
    publish(byTopic(Objects.requireNonNull(due.get(true))));
  }

  private Route.Choice turn(Parcel parcel) {
    return Objects.requireNonNull(turns.get(parcel.route().topic()));
  }

  private static List<List<Parcel>> byTopic(List<Parcel> parcels) {
    return List.copyOf(
        parcels.stream().collect(Collectors.groupingBy(p -> p.route().topic())).values());
  }

  private void publish(List<List<Parcel>> groups) {
    List<Posting> postings = groups.stream().map(this::posting).toList();
    List<Answer> answers = new Workers(AT_ONCE).map(postings, this::publish);
    for (int i = 0; i < answers.size(); i++) {
      settle(groups.get(i), answers.get(i));
    }
  }

  /** A letter with the roles that may publish it, the member's before ours. */
  private record Posting(Letter letter, List<Via> roles) {}

  private Posting posting(List<Parcel> parcels) {
    List<Via> roles =
        parcels.stream()
            .map(parcel -> parcel.route().via())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    return new Posting(new Letter(parcels.getFirst().route().topic(), entries(parcels)), roles);
  }

  /** A tag that makes a member's role publish turns away nothing that ours may bring there. */
  private Answer publish(Posting posting) {
    Message message = writer.apply(posting.letter());
    List<String> reasons = new ArrayList<>();
    for (Via via : posting.roles()) {
      switch (publisher.publish(posting.letter().topic(), via, message)) {
        case Answer.Accepted accepted -> {
          return accepted;
        }
        case Answer.Refused(String reason) -> reasons.add(reason);
      }
    }
    return new Answer.Refused(reasons.stream().distinct().collect(Collectors.joining("; ")));
  }

  /** One entry a bucket: what goes to the owner, where a topic is both owner's and stream. */
  private List<Letter.Entry> entries(List<Parcel> parcels) {
    Map<Object, Letter.Entry> entries =
        parcels.stream()
            .sorted(Comparator.comparing(Parcel::copy))
            .collect(
                Collectors.toMap(parcel -> parcel.bucket().id(), this::entry, (own, copy) -> own));
    return List.copyOf(entries.values());
  }

  private Letter.Entry entry(Parcel parcel) {
    String reason = parcel.copy() ? strandedNote(parcel) : parcel.reason();
    return new Letter.Entry(parcel.bucket(), parcel.news(), reason);
  }

  private String strandedNote(Parcel parcel) {
    return tally
        .whyStranded(parcel.bucket().id())
        .map(why -> "Nobody else was told. " + why)
        .orElse("");
  }

  private void settle(List<Parcel> parcels, Answer answer) {
    tally.answered(parcels, answer);
    if (answer instanceof Answer.Refused(String reason)) {
      parcels.forEach(parcel -> queue(parcel.refused(reason)));
    }
  }
}
