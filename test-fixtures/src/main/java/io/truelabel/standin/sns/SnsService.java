package io.truelabel.standin.sns;

import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Route;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import io.truelabel.standin.core.Switches;
import java.time.Clock;
import java.util.Map;

/** Takes messages for the organization's topics and keeps them to be read (query protocol). */
public final class SnsService implements Service {

  static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

  private final Mailbox mailbox = new Mailbox();
  private final Publishing publishing;
  private final TopicCalls topics;

  /**
   * A service that knows the topics of an organization.
   *
   * @param clock the time that messages get
   */
  public SnsService(Organization organization, Clock clock, Switches switches) {
    this.publishing = new Publishing(organization, mailbox, clock, switches);
    this.topics = new TopicCalls(organization, switches);
  }

  /** The messages that were published. */
  public Mailbox mailbox() {
    return mailbox;
  }

  @Override
  public String name() {
    return "sns";
  }

  @Override
  public ServiceError denied(String message) {
    return new ServiceError("AuthorizationError", 403, message);
  }

  @Override
  public String operation(Request request) {
    return Form.of(request).required("Action");
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.QUERY;
  }

  @Override
  public ServiceError throttled() {
    return new ServiceError("Throttled", 429, "Rate exceeded");
  }

  /** {@code GET messages}, all or those to {@code ?topic=ARN}; {@code DELETE messages}. */
  @Override
  public Map<String, Route> routes() {
    return Map.of(
        "GET messages",
        mailbox::show,
        "DELETE messages",
        _ -> {
          mailbox.clear();
          return Reply.empty(204);
        });
  }

  @Override
  public Reply handle(Call call) {
    return switch (call.operation()) {
      case "Publish" -> publishing.one(call);
      case "PublishBatch" -> publishing.batch(call);
      case "CreateTopic" -> topics.create(call);
      case "GetTopicAttributes" -> topics.attributes(call);
      case "ListSubscriptionsByTopic" -> topics.subscriptions(call);
      default ->
          throw new ServiceError(
              "InvalidAction", 400, "Could not find operation " + call.operation());
    };
  }
}
