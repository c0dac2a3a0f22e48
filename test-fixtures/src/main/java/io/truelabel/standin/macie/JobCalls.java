package io.truelabel.standin.macie;

import com.fasterxml.jackson.databind.JsonNode;
import io.truelabel.sampleorg.Job;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.Reply;
import java.util.function.Function;

/**
 * ListClassificationJobs and DescribeClassificationJob: only the account that made a job sees it,
 * the administrator too. Macie documents no largest page; the stand-in's has 25 jobs.
 */
final class JobCalls {
  private static final int PAGE = 25;

  private final Organization organization;
  private final JobJson json;

  JobCalls(Organization organization) {
    this.organization = organization;
    this.json = new JobJson(organization.partition());
  }

  Reply list(Call call) {
    JsonNode wish = call.json();
    var filter = JobFilter.read(wish.path("filterCriteria"));
    int size = PageSize.read(wish, PAGE, false);
    Page<Job> page =
        Page.of(
            organization.jobs().createdBy(shard(call)).filter(filter),
            order(wish.path("sortCriteria")),
            wish.path("nextToken").asText(),
            size);
    return Reply.json(page.write("items", json::summary));
  }

  Reply describe(Call call, String id) {
    return organization
        .jobs()
        .withId(id)
        .filter(job -> job.creator().equals(shard(call)))
        .map(job -> Reply.json(json.whole(job)))
        .orElseThrow(Invalid::notFound);
  }

  private static Page.Order<Job> order(JsonNode sort) {
    Function<Job, String> field =
        sort.hasNonNull("attributeName")
            ? JobFilter.field(sort.get("attributeName").asText())
            : _ -> "";
    Page.Order<Job> order = Page.Order.by(job -> field.apply(job) + ' ' + job.id());
    return sort.path("orderBy").asText().equals("DESC") ? order.reversed() : order;
  }

  private static Shard shard(Call call) {
    return new Shard(call.account(), call.region());
  }
}
