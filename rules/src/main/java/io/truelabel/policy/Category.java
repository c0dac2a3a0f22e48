package io.truelabel.policy;

import java.util.List;

/** The words with which Macie sorts what it finds. */
public final class Category {

  /** Keys, tokens and passwords. */
  public static final String CREDENTIALS = "CREDENTIALS";

  /** What an organization taught Macie itself to find. */
  public static final String CUSTOM_IDENTIFIER = "CUSTOM_IDENTIFIER";

  /** Cards and bank accounts. */
  public static final String FINANCIAL_INFORMATION = "FINANCIAL_INFORMATION";

  /** What identifies a person, their health included. */
  public static final String PERSONAL_INFORMATION = "PERSONAL_INFORMATION";

  /** All four, in the order of the alphabet. */
  public static final List<String> ALL =
      List.of(CREDENTIALS, CUSTOM_IDENTIFIER, FINANCIAL_INFORMATION, PERSONAL_INFORMATION);

  private Category() {}
}
