package io.truelabel.config;

import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Rule;
import io.truelabel.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges the tags of the one resource that a change event speaks of. */
final class LabelEvents {

  private final RuleContext context;

  LabelEvents(RuleContext context) {
    this.context = context;
  }

  void answer(Invocation invocation) {
    switch (invocation.notification()) {
      case Notification.ItemChange(BucketSnapshot item) -> store(invocation, item);
      case Notification.OversizedItemChange(BucketSnapshot summary) ->
          store(invocation, whole(invocation, summary));
      case Notification.Scheduled _ -> context.leaveAlone(invocation, "ScheduledNotification");
      case Notification.Other(String messageType) -> context.leaveAlone(invocation, messageType);
    }
  }

  /**
   * The item that was too large for the event; a summary is enough where nothing is to be judged.
   *
   * <p>The item brings its own time along: should the history lag behind, an older item is handed
   * in as older, and cannot overwrite a newer result.
   */
  private BucketSnapshot whole(Invocation invocation, BucketSnapshot summary) {
    if (notApplicable(invocation, summary).isPresent()) {
      return summary;
    }
    return context
        .config(invocation.accountId())
        .itemAt(summary.resourceType(), summary.resourceId(), summary.capturedAt())
        .map(item -> HistoryItem.snapshot(item, summary.capturedAt()))
        .orElseThrow(() -> new ItemNotRecordedException(summary));
  }

  private void store(Invocation invocation, BucketSnapshot item) {
    notApplicable(invocation, item)
        .or(() -> judge(invocation, item))
        .ifPresent(result -> store(invocation, item, result));
  }

  private void store(Invocation invocation, BucketSnapshot item, RuleResult result) {
    Resource resource = new Resource(item.resourceType(), item.resourceId());
    new Evaluations(context.config(invocation.accountId()), invocation.resultToken())
        .put(List.of(result.evaluation(resource, item.capturedAt())));
  }

  private static Optional<RuleResult> notApplicable(Invocation invocation, BucketSnapshot item) {
    if (!item.isBucket()) {
      return Optional.of(RuleResult.notApplicable("This rule judges S3 buckets only."));
    }
    if (!item.isRecorded()) {
      return Optional.of(
          RuleResult.notApplicable("The bucket is deleted, or AWS Config does not record it."));
    }
    return invocation.leftScope()
        ? Optional.of(RuleResult.notApplicable("The bucket left the scope of this rule."))
        : Optional.empty();
  }

  private Optional<RuleResult> judge(Invocation invocation, BucketSnapshot item) {
    BucketId bucket =
        new BucketId(
            context.central().partition(),
            invocation.accountId(),
            context.region(),
            item.resourceId());
    Verdict verdict =
        context.policies().judge().labelVerdict(bucket, item.tags(), context.clock().instant());
    if (verdict instanceof Verdict.Unknown(String why)) {
      context.log().warn(why, Map.of("account", bucket.accountId(), "bucket", bucket.name()));
    }
    return RuleResult.of(Rule.LABEL, verdict);
  }
}
