package io.truelabel.nightly;

import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

  /** The level that a bucket is judged as: internal, where it declares none in any case. */
  static int declared(Tags tags) {
    String value = tags.get(SampleOrganization.LABEL).orElse("").strip().toLowerCase(Locale.ROOT);
    return LEVELS.contains(value) ? LEVELS.indexOf(value) : INTERNAL;
  }

  static boolean isForbidden(Detection detection) {
    return of(detection) == FORBIDDEN;
  }
}
