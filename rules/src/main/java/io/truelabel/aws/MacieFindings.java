package io.truelabel.aws;

import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.CriterionAdditionalProperties;
import software.amazon.awssdk.services.macie2.model.ListFindingsRequest;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;
import software.amazon.awssdk.services.macie2.model.OrderBy;
import software.amazon.awssdk.services.macie2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.macie2.model.ValidationException;

/**
 * Reads Macie's sensitive-data findings of a Region page by page, and hands them on one by one.
 *
 * <p>Memory does not grow with the number of findings. Macie's samples are left out; suppressed
 * (archived) findings are not. Macie keeps findings for 90 days, and lists only 5 % of those above
 * 100,000 in one run of a job.
 */
public final class MacieFindings {

  /** The most ids that GetFindings takes. */
  private static final int PAGE = 50;

  private static final Comparator<Finding> OLDEST_FIRST = Comparator.comparing(Finding::scannedAt);

  private final MacieRegion macie;
  private final FindingParser parser;

  /** The findings of a Region, as seen by the administrator or by a member. */
  public MacieFindings(MacieRegion macie, Origin origin) {
    this.macie = macie;
    this.parser = new FindingParser(macie, origin);
  }

  /**
   * Reads the findings in a scope, oldest first.
   *
   * @param since those updated then or later; the epoch for all
   * @param each is given every finding once; it is called from the reading thread
   * @return how many there were, and how many could not be used
   * @throws MacieNotEnabledException if Macie is not enabled here
   */
  public FindingsRead read(MacieScope scope, Instant since, Consumer<Finding> each) {
    try {
      return macie.client().listFindingsPaginator(request(scope, since)).stream()
          .map(page -> readPage(page.findingIds(), OLDEST_FIRST, each))
          .reduce(FindingsRead.NOTHING, FindingsRead::plus);
    } catch (Macie2Exception e) {
      throw macie.explain(e);
    }
  }

  /**
   * The newest findings of one bucket, in as few calls as they need.
   *
   * @param atMost how many at most, rounded up to whole pages of 50
   * @throws MacieNotEnabledException if Macie is not enabled here
   */
  public Recall recall(MacieScope bucket, int atMost) {
    List<Finding> findings = new ArrayList<>();
    String token = null;
    try {
      do {
        var page = macie.client().listFindings(newest(bucket, token));
        readPage(page.findingIds(), OLDEST_FIRST.reversed(), findings::add);
        token = page.nextToken();
      } while (token != null && findings.size() < atMost);
    } catch (Macie2Exception e) {
      throw macie.explain(e);
    }
    return new Recall(findings, token == null);
  }

  private ListFindingsRequest newest(MacieScope bucket, @Nullable String token) {
    return request(bucket, Instant.EPOCH).toBuilder()
        .sortCriteria(sort -> sort.attributeName("updatedAt").orderBy(OrderBy.DESC))
        .nextToken(token)
        .build();
  }

  /** In which order GetFindings answers, is not documented. */
  private FindingsRead readPage(
      List<String> ids, Comparator<Finding> order, Consumer<Finding> each) {
    if (ids.isEmpty()) {
      return FindingsRead.NOTHING;
    }
    var findings = get(ids);
    List<Finding> parsed =
        findings.stream().map(parser::parse).flatMap(Optional::stream).sorted(order).toList();
    parsed.forEach(each);
    return new FindingsRead(
        parsed.size(), ids.size() - findings.size(), findings.size() - parsed.size());
  }

  /**
   * Whether Macie leaves out an id that expired since it was listed, or refuses the request that
   * names it, is not documented. A refused request is halved until only the expired ids are left; a
   * page of which nothing is left was refused for another reason.
   */
  private List<software.amazon.awssdk.services.macie2.model.Finding> get(List<String> ids) {
    try {
      return ask(ids);
    } catch (ResourceNotFoundException | ValidationException e) {
      var left = getInHalves(ids);
      if (left.isEmpty()) {
        throw e;
      }
      return left;
    }
  }

  private List<software.amazon.awssdk.services.macie2.model.Finding> getInHalves(List<String> ids) {
    int half = ids.size() / 2;
    return Stream.of(ids.subList(0, half), ids.subList(half, ids.size()))
        .filter(part -> part.size() < ids.size() && !part.isEmpty())
        .flatMap(part -> getHalf(part).stream())
        .toList();
  }

  private List<software.amazon.awssdk.services.macie2.model.Finding> getHalf(List<String> ids) {
    try {
      return ask(ids);
    } catch (ResourceNotFoundException | ValidationException expired) {
      return getInHalves(ids);
    }
  }

  private List<software.amazon.awssdk.services.macie2.model.Finding> ask(List<String> ids) {
    return macie
        .client()
        .getFindings(request -> request.findingIds(ids).overrideConfiguration(macie.caller()))
        .findings();
  }

  private ListFindingsRequest request(MacieScope scope, Instant since) {
    Map<String, CriterionAdditionalProperties> criteria = new HashMap<>();
    criteria.put("category", equalTo("CLASSIFICATION"));
    criteria.put("sample", equalTo("false"));
    scope
        .criteria("resourcesAffected.s3Bucket.name")
        .forEach((field, value) -> criteria.put(field, equalTo(value)));
    if (since.isAfter(Instant.EPOCH)) {
      criteria.put("updatedAt", atLeast(since.toEpochMilli()));
    }
    // Oldest first: what Macie finds in the meantime comes at the end and moves no page.
    return ListFindingsRequest.builder()
        .findingCriteria(all -> all.criterion(criteria))
        .sortCriteria(sort -> sort.attributeName("updatedAt").orderBy(OrderBy.ASC))
        .maxResults(PAGE)
        .overrideConfiguration(macie.caller())
        .build();
  }

  private static CriterionAdditionalProperties atLeast(long value) {
    return CriterionAdditionalProperties.builder().gte(value).build();
  }

  private static CriterionAdditionalProperties equalTo(String value) {
    return CriterionAdditionalProperties.builder().eq(value).build();
  }
}
