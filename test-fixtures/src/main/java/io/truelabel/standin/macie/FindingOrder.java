package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Finding;
import io.truelabel.sampleorg.Findings;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.PageToken;
import io.truelabel.standin.core.SortKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of a list of findings, and the place in it where a page begins. By update, oldest
 * first, is the order that the organization keeps anyway, so a page of it costs only itself.
 */
final class FindingOrder {
  private final Function<Finding, String> key;
  private final Comparator<Place> comparator;
  private final boolean indexed;
  private final List<Place> last;

  private FindingOrder(
      Function<Finding, String> key,
      Comparator<Place> comparator,
      boolean indexed,
      List<Place> last) {
    this.key = key;
    this.comparator = comparator;
    this.indexed = indexed;
    this.last = last;
  }

  private record Place(String key, String id) {
    static final Comparator<Place> ASCENDING =
        Comparator.comparing(Place::key).thenComparing(Place::id);

    static Place read(String token) {
      List<String> parts = PageToken.parts(token, 2, Invalid::token);
      return new Place(parts.get(0), parts.get(1));
    }

    Findings.Position position() {
      return new Findings.Position(SortKey.time(key), id);
    }
  }

  static FindingOrder read(JsonNode request) {
    JsonNode sort = request.path("sortCriteria");
    String attribute = sort.path("attributeName").asText("updatedAt");
    boolean descending = sort.path("orderBy").asText().equals("DESC");
    List<Place> last =
        request.hasNonNull("nextToken")
            ? List.of(Place.read(request.get("nextToken").asText()))
            : List.of();
    return new FindingOrder(
        FindingFields.sort(attribute),
        descending ? Place.ASCENDING.reversed() : Place.ASCENDING,
        attribute.equals("updatedAt") && !descending,
        last);
  }

  /**
   * The findings in this order after the place.
   *
   * @param notBefore no finding that was updated before this time is wanted
   */
  Stream<Finding> after(VisibleFindings visible, Call call, Instant notBefore) {
    var start = new Findings.Position(notBefore, "");
    return indexed ? visible.after(call, later(start)) : sorted(visible.after(call, start));
  }

  private Findings.Position later(Findings.Position start) {
    return Stream.concat(Stream.of(start), last.stream().map(Place::position))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** These findings in this order, only those after the place. */
  Stream<Finding> sorted(Stream<Finding> findings) {
    return findings
        .filter(
            finding -> last.stream().allMatch(seen -> comparator.compare(place(finding), seen) > 0))
        .sorted(Comparator.comparing(this::place, comparator));
  }

  String token(Finding finding) {
    Place place = place(finding);
    return PageToken.of(place.key(), place.id());
  }

  private Place place(Finding finding) {
    return new Place(key.apply(finding), finding.id());
  }
}
