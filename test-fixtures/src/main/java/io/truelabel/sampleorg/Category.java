package io.truelabel.sampleorg;

import java.util.Arrays;
import java.util.List;

/** What kind of sensitive data was detected, and the finding type that it alone leads to. */
enum Category {
  CREDENTIALS("CREDENTIALS", "Credentials"),
  FINANCIAL("FINANCIAL_INFORMATION", "Financial"),
  PERSONAL("PERSONAL_INFORMATION", "Personal"),
  CUSTOM("CUSTOM_IDENTIFIER", "CustomIdentifier");

  private static final String TYPES = "SensitiveData:S3Object/";

  private final String wireName;
  private final String type;

  Category(String wireName, String type) {
    this.wireName = wireName;
    this.type = type;
  }

  String wireName() {
    return wireName;
  }

  /** The type that Macie gives a finding with these detections. */
  static String findingType(List<Detection> detections) {
    List<Category> present = detections.stream().map(Category::of).distinct().toList();
    return TYPES + (present.size() == 1 ? present.getFirst().type : "Multiple");
  }

  private static Category of(Detection detection) {
    return switch (detection) {
      case Detection.Custom custom -> CUSTOM;
      case Detection.Managed managed -> named(managed.category());
    };
  }

  private static Category named(String wireName) {
    return Arrays.stream(values())
        .filter(category -> category.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a category: " + wireName));
  }
}
