package io.truelabel.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import io.truelabel.report.ObjectNames;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.sweep.ViolationLine;
import io.truelabel.sweep.WaivedLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes buckets as arrays of numbers, in the order that {@code data.js} reads them in. */
record BucketData(JsonGenerator out, Texts texts, ObjectNames names) {

  void write(BucketResult bucket) throws IOException {
    out.writeStartArray();
    text(bucket.id().name());
    text(bucket.id().accountId());
    text(bucket.id().region());
    text(bucket.team());
    text(bucket.level());
    text(bucket.judgedAs());
    out.writeNumber(PageData.number(bucket.outcome()));
    out.writeNumber(PageData.severity(bucket));
    text(PageData.day(bucket));
    text(Words.word(bucket.knownBy()));
    text(Words.word(bucket.recorded()));
    text(bucket.tagsUnknown());
    tags(bucket.tagsSeen());
    verdicts(bucket.verdicts());
    out.writeNumber(bucket.evidence().detections());
    out.writeNumber(bucket.evidence().witnesses());
    out.writeNumber(bucket.evidence().more() ? 1 : 0);
    texts(bucket.notices());
    texts(names.of(bucket.id()));
    out.writeEndArray();
  }

  private void text(String text) throws IOException {
    out.writeNumber(texts.number(text));
  }

  private void texts(List<String> list) throws IOException {
    out.writeStartArray();
    for (String text : list) {
      text(text);
    }
    out.writeEndArray();
  }

  private void tags(Map<String, String> tags) throws IOException {
    out.writeStartArray();
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      text(tag.getKey());
      text(tag.getValue());
    }
    out.writeEndArray();
  }

  private void verdicts(List<VerdictLine> verdicts) throws IOException {
    out.writeStartArray();
    for (VerdictLine verdict : verdicts) {
      out.writeStartArray();
      out.writeNumber(PageData.number(verdict.outcome()));
      text(verdict.reason().isEmpty() ? verdict.annotation() : verdict.reason());
      out.writeStartArray();
      for (ViolationLine violation : verdict.violations()) {
        out.writeStartArray();
        violation(violation);
        out.writeEndArray();
      }
      out.writeEndArray();
      waived(verdict.waived());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void waived(List<WaivedLine> waived) throws IOException {
    out.writeStartArray();
    for (WaivedLine line : waived) {
      out.writeStartArray();
      violation(line.violation());
      text(line.reason());
      text(line.by());
      text(line.until());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void violation(ViolationLine violation) throws IOException {
    text(violation.kind());
    out.writeNumber(PageData.number(violation.severity()));
    text(violation.cause());
    text(violation.remedy());
    texts(violation.evidence());
    text(violation.requirement());
    out.writeNumber(violation.line());
    text(violation.required());
  }
}
