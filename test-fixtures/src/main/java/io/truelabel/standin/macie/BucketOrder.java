package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Buckets;
import io.truelabel.standin.core.PageToken;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The order of a list of buckets, and the place in it where a page begins. Without a sort it is the
 * order by account and name that the organization keeps anyway. It keeps the order by name as well,
 * so that a page of it costs only itself.
 */
final class BucketOrder {
  private final Function<Bucket, String> key;
  private final Comparator<Place> comparator;
  private final boolean sorts;
  private final boolean byName;
  private final List<Place> last;

  private BucketOrder(
      Function<Bucket, String> key,
      Comparator<Place> comparator,
      boolean sorts,
      boolean byName,
      List<Place> last) {
    this.key = key;
    this.comparator = comparator;
    this.sorts = sorts;
    this.byName = byName;
    this.last = last;
  }

  private record Place(String key, String account, String name) {
    static final Comparator<Place> ASCENDING =
        Comparator.comparing(Place::key).thenComparing(Place::account).thenComparing(Place::name);

    static Place read(String token) {
      List<String> parts = PageToken.parts(token, 3, Invalid::token);
      return new Place(parts.get(0), parts.get(1), parts.get(2));
    }
  }

  static BucketOrder read(JsonNode request) {
    JsonNode sort = request.path("sortCriteria");
    boolean sorts = sort.hasNonNull("attributeName");
    Function<Bucket, String> key =
        sorts ? BucketFields.sort(sort.get("attributeName").asText()) : _ -> "";
    boolean descending = sort.path("orderBy").asText().equals("DESC");
    boolean byName = !descending && sort.path("attributeName").asText().equals("bucketName");
    List<Place> last =
        request.hasNonNull("nextToken")
            ? List.of(Place.read(request.get("nextToken").asText()))
            : List.of();
    return new BucketOrder(
        key,
        descending ? Place.ASCENDING.reversed() : Place.ASCENDING,
        (sorts || descending) && !byName,
        byName,
        last);
  }

  /** Buckets that may be on the page: where the organization keeps this order, none before it. */
  Stream<Bucket> candidates(Buckets buckets, String region) {
    return byName
        ? buckets.after(region, last.stream().map(Place::name).findFirst().orElse(""))
        : buckets.in(region);
  }

  /** The first buckets in this order after the place. */
  List<Bucket> after(Stream<Bucket> buckets, long count) {
    Stream<Bucket> rest =
        buckets.filter(
            bucket -> last.stream().allMatch(seen -> comparator.compare(place(bucket), seen) > 0));
    return (sorts ? rest.sorted(Comparator.comparing(this::place, comparator)) : rest)
        .limit(count)
        .toList();
  }

  String token(Bucket bucket) {
    Place place = place(bucket);
    return PageToken.of(place.key(), place.account(), place.name());
  }

  private Place place(Bucket bucket) {
    return new Place(key.apply(bucket), bucket.shard().account(), bucket.name());
  }
}
