package io.truelabel.standin.core;

/** One point on which AWS's documentation leaves both ways open; the name says what "on" means. */
public enum Switch {
  /** GetFindings refuses a request that names an id it does not know; off: it leaves it out. */
  GET_FINDINGS_REFUSES_UNKNOWN_IDS,
  /** ListFindings refuses maxResults above 50; off: it answers with 50 at most. */
  LIST_FINDINGS_REFUSES_LARGE_PAGES,
  /** DescribeBuckets refuses maxResults above 50; off: it answers with 50 at most. */
  DESCRIBE_BUCKETS_REFUSES_LARGE_PAGES,
  /** GetFindings writes members without a value as null; off: it leaves them out. */
  FINDINGS_WRITE_NULLS,
  /** "Macie is not enabled" comes with status 401, as one public log shows; off: 403. */
  MACIE_DISABLED_IS_401,
  /** ListAccounts answers an empty page with a token first; off: a full page. */
  LIST_ACCOUNTS_STARTS_WITH_EMPTY_PAGE,
  /** GetResourceConfigHistory answers an empty page with a token first; off: a full page. */
  HISTORY_STARTS_WITH_EMPTY_PAGE,
  /** PutEvaluations refuses an empty list; off: it takes it. */
  PUT_EVALUATIONS_REFUSES_EMPTY,
  /** Operations that take a rule name of 64 characters at most hold to it; off: 128. */
  CONFIG_REFUSES_RULE_NAMES_OVER_64,
  /** Publish to a missing topic of another account is refused as unauthorized; off: not found. */
  SNS_HIDES_MISSING_FOREIGN_TOPICS,
  /** A Subject may have any character but control characters; off: printable ASCII only. */
  SNS_TAKES_UNICODE_SUBJECTS
}
