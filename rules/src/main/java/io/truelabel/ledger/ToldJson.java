package io.truelabel.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.truelabel.json.JsonFields;
import io.truelabel.verdict.Severity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What was told, as JSON: written and read in one place, so that the two agree. */
final class ToldJson {

  private static final String UNREACHED = "unreached";

  private ToldJson() {}

  static void write(JsonGenerator out, Told told) throws IOException {
    out.writeObjectFieldStart("told");
    EvidenceJson.time(out, "since", told.since());
    EvidenceJson.time(out, "last", told.last());
    out.writeBooleanField("owner", told.owner() == Told.Owner.TOLD);
    if (told.owner() == Told.Owner.UNREACHED) {
      out.writeBooleanField(UNREACHED, true);
    }
    out.writeStringField("level", told.level());
    out.writeStringField("waiver", day(told.waiver()));
    out.writeArrayFieldStart("said");
    for (Said said : told.said()) {
      out.writeStartObject();
      out.writeStringField("kind", said.kind());
      out.writeStringField("required", said.required());
      out.writeStringField("severity", word(said.severity()));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  static Told read(JsonFields line) throws IOException {
    JsonFields in = line.object("told");
    return new Told(
        in.each("said", ToldJson::said),
        EvidenceJson.time(in, "since"),
        EvidenceJson.time(in, "last"),
        owner(in),
        in.text("level"),
        day(in.text("waiver")));
  }

  /** Lines of earlier versions do not tell the owner that was not reached from others. */
  private static Told.Owner owner(JsonFields in) throws IOException {
    if (in.truth("owner")) {
      return Told.Owner.TOLD;
    }
    return in.has(UNREACHED) && in.truth(UNREACHED) ? Told.Owner.UNREACHED : Told.Owner.OBSERVED;
  }

  private static Said said(JsonFields in) throws IOException {
    return new Said(
        in.text("kind"),
        in.text("required"),
        in.value("severity", ToldJson::severity, "one of low, medium, high, critical"));
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MIN) ? "" : day.toString();
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
  }

  private static Optional<Severity> severity(String word) {
    return Stream.of(Severity.values()).filter(it -> word(it).equals(word)).findFirst();
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
