package io.truelabel.setup;

import io.truelabel.aws.MacieRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.AutoEnableMode;
import software.amazon.awssdk.services.macie2.model.AutomatedDiscoveryStatus;
import software.amazon.awssdk.services.macie2.model.GetAutomatedDiscoveryConfigurationResponse;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;

/**
 * Automated discovery. What was enabled before stays enabled, and what somebody chose to look for
 * stays chosen; only what this resource enabled is disabled again.
 */
final class DiscoveryResource implements Part {
  private static final String MADE = "discovery/made";
  private static final String ADOPTED = "discovery/adopted";

  private final MacieRegion macie;
  private final Template template;
  private final Identifiers identifiers;
  private final PolicyReading policy;

  DiscoveryResource(MacieRegion macie, Identifiers identifiers, PolicyReading policy) {
    this.macie = macie;
    this.template = new Template(macie);
    this.identifiers = identifiers;
    this.policy = policy;
  }

  private record Wish(AutoEnableMode members, IdentifierWish identifiers) {
    static Wish read(StackRequest request) {
      Properties properties = new Properties(request.properties());
      Wish wish =
          new Wish(
              AutoEnableMode.fromValue(properties.choice("Members", "ALL", "NEW", "NONE")),
              IdentifierWish.read(properties));
      properties.check();
      return wish;
    }
  }

  /** Enables last, for what fails after that must not look as if nothing had been done. */
  @Override
  public Outcome ensure(StackRequest request, Turn turn) {
    Wish wish = Wish.read(request);
    var configuration = configuration();
    @Nullable String id = configuration.sensitivityInspectionTemplateId();
    boolean enabled = configuration.status() == AutomatedDiscoveryStatus.ENABLED;
    boolean ours = isOurs(request, enabled, template.mark(id));
    Looking looking = identifiers.choose(wish.identifiers(), policy::read);
    turn.requireWanted();
    List<String> notices = new ArrayList<>(looking.notices());
    notice(enabled, ours).ifPresent(notices::add);
    if (id != null) {
      template.set(id, ours, looking).ifPresent(notices::add);
    }
    if (ours && !enabled) {
      enable(wish.members());
      if (id == null) {
        setLate(looking).ifPresent(notices::add);
      }
      return Outcome.of(MADE, attributes(true), notices, this::disable);
    }
    return Outcome.of(ours ? MADE : ADOPTED, attributes(enabled), notices);
  }

  /** There may be no template before it was enabled for the first time. */
  private Optional<String> setLate(Looking looking) {
    try {
      @Nullable String id = configuration().sensitivityInspectionTemplateId();
      return id == null ? Optional.of(Template.NONE_YET) : template.set(id, true, looking);
    } catch (Macie2Exception refused) {
      return Optional.of(Template.NONE_YET + " Macie says: " + refused.getMessage());
    }
  }

  private static Map<String, String> attributes(boolean enabled) {
    return Map.of("Status", enabled ? "ENABLED" : "DISABLED");
  }

  /** Once it was adopted, it stays somebody else's. */
  private static boolean isOurs(StackRequest request, boolean enabled, Template.Mark mark) {
    return switch (request.physicalId()) {
      case MADE -> true;
      case ADOPTED -> false;
      default -> !enabled || mark == Template.Mark.MADE;
    };
  }

  private static Optional<String> notice(boolean enabled, boolean ours) {
    if (ours) {
      return Optional.empty();
    }
    return Optional.of(
        enabled
            ? "Automated discovery was enabled before, so it stays as it is."
            : "Automated discovery was enabled by somebody and is disabled now, so it stays"
                + " disabled.");
  }

  private GetAutomatedDiscoveryConfigurationResponse configuration() {
    return macie.client().getAutomatedDiscoveryConfiguration(_ -> {});
  }

  private void enable(AutoEnableMode members) {
    macie
        .client()
        .updateAutomatedDiscoveryConfiguration(it ->
            it.status(AutomatedDiscoveryStatus.ENABLED).autoEnableOrganizationMembers(members));
  }

  private void disable() {
    macie
        .client()
        .updateAutomatedDiscoveryConfiguration(it -> it.status(AutomatedDiscoveryStatus.DISABLED));
  }

  /** What the mark says counts as well as the id, for an answer may have been lost. */
  @Override
  public void delete(StackRequest request) {
    @Nullable String id = configuration().sensitivityInspectionTemplateId();
    boolean made =
        request.physicalId().equals(MADE)
            || (!request.physicalId().equals(ADOPTED) && template.mark(id) == Template.Mark.MADE);
    if (made) {
      disable();
    }
    template.restore(id);
  }
}
