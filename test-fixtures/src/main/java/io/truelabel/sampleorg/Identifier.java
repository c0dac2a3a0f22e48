package io.truelabel.sampleorg;

import static io.truelabel.sampleorg.Severity.HIGH;
import static io.truelabel.sampleorg.Severity.LOW;
import static io.truelabel.sampleorg.Severity.MEDIUM;

import java.util.Arrays;
import java.util.Optional;

/**
 * Those of Macie's managed data identifiers that the samples use, with their documented category
 * and their severity for 1, for 2 to 99 and for 100 or more occurrences in one object.
 */
public enum Identifier {
  AWS_CREDENTIALS(Category.CREDENTIALS, HIGH, HIGH, HIGH),
  OPENSSH_PRIVATE_KEY(Category.CREDENTIALS, HIGH, HIGH, HIGH),
  JSON_WEB_TOKEN(Category.CREDENTIALS, HIGH, HIGH, HIGH),
  CREDIT_CARD_NUMBER(Category.FINANCIAL, HIGH, HIGH, HIGH),
  GERMANY_BANK_ACCOUNT_NUMBER(Category.FINANCIAL, HIGH, HIGH, HIGH),
  CREDIT_CARD_EXPIRATION(Category.FINANCIAL, LOW, MEDIUM, HIGH),
  USA_SOCIAL_SECURITY_NUMBER(Category.PERSONAL, HIGH, HIGH, HIGH),
  USA_PASSPORT_NUMBER(Category.PERSONAL, MEDIUM, HIGH, HIGH),
  UK_DRIVERS_LICENSE(Category.PERSONAL, LOW, MEDIUM, HIGH),
  NAME(Category.PERSONAL, LOW, MEDIUM, HIGH),
  ADDRESS(Category.PERSONAL, LOW, MEDIUM, HIGH),
  PHONE_NUMBER(Category.PERSONAL, LOW, MEDIUM, HIGH),
  DATE_OF_BIRTH(Category.PERSONAL, LOW, MEDIUM, HIGH),
  VEHICLE_IDENTIFICATION_NUMBER(Category.PERSONAL, LOW, LOW, MEDIUM),
  LATITUDE_LONGITUDE(Category.PERSONAL, LOW, MEDIUM, MEDIUM),
  USA_HEALTH_INSURANCE_CLAIM_NUMBER(Category.PERSONAL, HIGH, HIGH, HIGH),
  MEDICAL_DEVICE_UDI(Category.PERSONAL, LOW, MEDIUM, HIGH);

  private final Category category;
  private final Severity single;
  private final Severity several;
  private final Severity many;

  Identifier(Category category, Severity single, Severity several, Severity many) {
    this.category = category;
    this.single = single;
    this.several = several;
    this.many = many;
  }

  /** The identifier of this name, if the samples know it. */
  public static Optional<Identifier> named(String type) {
    return Arrays.stream(values()).filter(known -> known.name().equals(type)).findFirst();
  }

  /** A detection of this many occurrences in one object. */
  public Detection found(long count) {
    return new Detection.Managed(category.wireName(), name(), count);
  }

  Severity severity(long count) {
    if (count >= 100) {
      return many;
    }
    return count == 1 ? single : several;
  }
}
