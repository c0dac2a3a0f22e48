package io.truelabel.nightly;

import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the default policy asks, as a small table of its own: the judge is not asked about itself.
 */
final class Demands {
  static final int PUBLIC = 0;
  static final int INTERNAL = 1;

  private static final int CONFIDENTIAL = 2;
  private static final int RESTRICTED = 3;
  private static final int FORBIDDEN = 4;

  private static final List<String> LEVELS =
      List.of("public", "internal", "confidential", "restricted");

  private static final Set<String> CARDS_AND_HEALTH =
      Set.of("CREDIT_CARD_NUMBER", "USA_HEALTH_INSURANCE_CLAIM_NUMBER", "MEDICAL_DEVICE_UDI");

  private Demands() {}

  /** The lowest level under which this may be kept; above all of them for what is forbidden. */
  static int of(Detection detection) {
    return switch (detection) {
      case Detection.Custom _ -> CONFIDENTIAL;
      case Detection.Managed it when it.category().equals("CREDENTIALS") -> FORBIDDEN;
      case Detection.Managed it -> CARDS_AND_HEALTH.contains(it.type()) ? RESTRICTED : CONFIDENTIAL;
    };
  }

  /**
   * The level that a bucket is judged as: internal, where it declares none in any case, or two that
   * contradict each other.
   */
  static int declared(Tags tags) {
    Set<String> values =
        tags.all().stream()
            .filter(tag -> tag.key().equalsIgnoreCase(SampleOrganization.LABEL))
            .map(tag -> tag.value().strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    int level = values.size() == 1 ? LEVELS.indexOf(values.iterator().next()) : -1;
    return level < 0 ? INTERNAL : level;
  }

  static boolean isForbidden(Detection detection) {
    return of(detection) == FORBIDDEN;
  }
}
