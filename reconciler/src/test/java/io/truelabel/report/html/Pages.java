package io.truelabel.report.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.report.History;
import io.truelabel.report.ObjectNames;
import io.truelabel.report.Report;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.Results;
import io.truelabel.verdict.Severity;
import io.truelabel.verdict.ViolationKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Pages made by hand. */
final class Pages {
  /** What an owner may write to take over a page, a spreadsheet or a reader's eyes. */
  static final List<String> HOSTILE =
      List.of(
          "</script><script>document.title='taken'</script>",
          "<img src=x onerror=document.title='taken'>",
          "\" autofocus onfocus=\"document.title='taken'",
          "javascript:document.title='taken'",
          "<!--<script>",
          "]]>",
          "{{7*7}}${7*7}",
          "\u202egnp.exe",
          "\u2028\u2029\u0000",
          "\ud800 half a character",
          "&lt;b&gt; & <b>");

  private Pages() {}

  static Report report(BucketResult... buckets) {
    return Report.of(Results.summary(buckets));
  }

  static BucketResult hostile(int number) {
    String text = HOSTILE.get(number % HOSTILE.size());
    return Results.wrong(
        "hostile-" + number,
        Severity.HIGH,
        text,
        Map.of("DataClassification", text),
        ViolationKind.CONTENTS_EXCEED_LABEL);
  }

  static Report hostile() {
    BucketResult[] buckets = new BucketResult[HOSTILE.size()];
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = hostile(i);
    }
    return report(buckets);
  }

  static String html(Report report) throws IOException {
    return html(report, History.NONE, ObjectNames.NONE);
  }

  static String html(Report report, History history, ObjectNames names) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, history, names, out);
    return out.toString(UTF_8);
  }
}
