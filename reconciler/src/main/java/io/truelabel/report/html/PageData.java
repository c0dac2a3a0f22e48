package io.truelabel.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.truelabel.report.Night;
import io.truelabel.report.ObjectNames;
import io.truelabel.sweep.BucketResult;
import io.truelabel.verdict.Outcome;
import io.truelabel.verdict.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The buckets and nights as JSON for the page's own script.
 *
 * <p>It stands inside an element of HTML, so it holds no character that could end that element: all
 * that could is written as an escape of JSON's. Texts that occur often are written once.
 */
final class PageData {
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .characterEscapes(new HarmlessInHtml())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private PageData() {}

  static String of(List<BucketResult> buckets, List<Night> nights, ObjectNames names) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      Texts texts = new Texts();
      out.writeStartObject();
      words(out, "outcomes", OUTCOMES, Outcome::word);
      words(out, "severities", SEVERITIES, Words::word);
      nights(out, nights);
      out.writeArrayFieldStart("buckets");
      BucketData each = new BucketData(out, texts, names);
      for (BucketResult bucket : buckets) {
        each.write(bucket);
      }
      out.writeEndArray();
      texts.write(out);
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("A string takes whatever is written", impossible);
    }
    return text.toString();
  }

  private static <E> void words(
      JsonGenerator out, String field, List<E> values, Function<E, String> word)
      throws IOException {
    out.writeArrayFieldStart(field);
    for (E value : values) {
      out.writeString(word.apply(value));
    }
    out.writeEndArray();
  }

  private static void nights(JsonGenerator out, List<Night> nights) throws IOException {
    out.writeArrayFieldStart("nights");
    for (Night night : nights) {
      out.writeStartObject();
      out.writeStringField("date", night.date());
      out.writeBooleanField("complete", night.complete());
      out.writeNumberField("buckets", night.buckets());
      out.writeNumberField("noncompliant", night.noncompliant());
      for (Severity severity : SEVERITIES) {
        out.writeNumberField(
            Words.word(severity), night.noncompliantBySeverity().getOrDefault(severity, 0L));
      }
      out.writeNumberField("covered", CoverageView.covered(night));
      out.writeNumberField("asked", CoverageView.asked(night));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** The day on which a bucket was made. */
  static String day(BucketResult bucket) {
    return bucket.createdAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** 0 for none, and the worse the more. */
  static int severity(BucketResult bucket) {
    return bucket.worst().map(PageData::number).orElse(0);
  }

  /** The number of an outcome, by its place in the data's own list. */
  static int number(Outcome outcome) {
    return OUTCOMES.indexOf(outcome);
  }

  /** The number of a severity: its place in the data's own list, and 1 for the first. */
  static int number(Severity severity) {
    return SEVERITIES.indexOf(severity) + 1;
  }

  /** The worst first, so that the page shows it without sorting. */
  static List<BucketResult> sorted(List<BucketResult> buckets) {
    return buckets.stream()
        .sorted(
            Comparator.comparingInt((BucketResult bucket) -> -severity(bucket))
                .thenComparing(BucketResult::outcome)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
