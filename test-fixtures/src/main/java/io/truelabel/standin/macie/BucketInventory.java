package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Switch;
import io.truelabel.standin.core.Switches;
import java.util.List;
import java.util.stream.Stream;

/**
 * DescribeBuckets: all buckets of a Region to the administrator, its own to a member, 50 a page.
 * Macie's documentation gives 50 as the default and no maximum.
 */
final class BucketInventory {
  private static final int PAGE = 50;

  private final Organization organization;
  private final Switches switches;
  private final BucketJson json;
  private final JobLooks looks;

  BucketInventory(Organization organization, MadeJobs made, Switches switches) {
    this.organization = organization;
    this.switches = switches;
    this.json = new BucketJson(organization.partition());
    this.looks = new JobLooks(organization, made);
  }

  Reply describe(Call call) {
    JsonNode wish = call.json();
    var criteria = Criteria.read(wish.path("criteria"), BucketFields.FILTERS);
    int size =
        PageSize.read(wish, PAGE, switches.isOn(Switch.DESCRIBE_BUCKETS_REFUSES_LARGE_PAGES));
    BucketOrder order = BucketOrder.read(wish);
    List<Bucket> found = order.after(visible(call, order).filter(criteria), size + 1L);
    return Reply.json(page(call, found, size, order));
  }

  private Stream<Bucket> visible(Call call, BucketOrder order) {
    Stream<Bucket> buckets =
        call.account().equals(organization.administrator())
            ? order
                .candidates(organization.buckets(), call.region())
                .filter(bucket -> organization.hasMacie(bucket.shard()))
            : organization.buckets().in(new Shard(call.account(), call.region()));
    return buckets.filter(bucket -> bucket.macie().listed());
  }

  private ObjectNode page(Call call, List<Bucket> found, int size, BucketOrder order) {
    ArrayNode buckets = Json.array();
    found.stream()
        .limit(size)
        .map(bucket -> json.write(bucket, looks.seenBy(call.account(), bucket)))
        .forEach(buckets::add);
    ObjectNode page = Json.object().set("buckets", buckets);
    if (found.size() > size) {
      page.put("nextToken", order.token(found.get(size - 1)));
    }
    return page;
  }
}
