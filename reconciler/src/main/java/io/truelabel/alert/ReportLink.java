package io.truelabel.alert;

import java.util.Map;

/**
 * Where messages send those who want to see the whole report.
 *
 * <p>{@code TRUELABEL_REPORT_URL} says it: an address that people can open. Without it they are
 * told the object in the state bucket {@code TRUELABEL_STATE_BUCKET}.
 */
public final class ReportLink {
  private static final String URL = "TRUELABEL_REPORT_URL";
  private static final String STATE_BUCKET = "TRUELABEL_STATE_BUCKET";
  private static final String LATEST = "/reports/latest/report.html";

  private ReportLink() {}

  /** The address that the environment of a function leads to; empty when it leads nowhere. */
  public static String of(Map<String, String> environment) {
    String url = environment.getOrDefault(URL, "").strip();
    return url.isEmpty() ? in(environment.getOrDefault(STATE_BUCKET, "").strip()) : url;
  }

  /** The latest report in a state bucket; empty without a bucket. */
  public static String in(String stateBucket) {
    return stateBucket.isEmpty() ? "" : "s3://" + stateBucket + LATEST;
  }
}
