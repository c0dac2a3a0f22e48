package io.truelabel.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import io.truelabel.evidence.Band;
import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Retirements;
import io.truelabel.evidence.Retirements.Scan;
import io.truelabel.evidence.Sighting;
import io.truelabel.evidence.Witness;
import io.truelabel.json.JsonFields;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Evidence and retirements as JSON: written and read in one place, so that the two agree. */
final class EvidenceJson {

  private EvidenceJson() {}

  static void write(JsonGenerator out, Evidence evidence) throws IOException {
    out.writeArrayFieldStart("evidence");
    for (Map.Entry<Detection, Sighting> entry : evidence.sightings().entrySet()) {
      out.writeStartObject();
      write(out, entry.getKey());
      write(out, entry.getValue());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static void write(JsonGenerator out, Retirements retired) throws IOException {
    out.writeArrayFieldStart("retired");
    for (Map.Entry<Scan, Instant> entry : retired.until().entrySet()) {
      out.writeStartObject();
      write(out, entry.getKey().identifier());
      out.writeStringField("key", entry.getKey().key());
      time(out, "until", entry.getValue());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void write(JsonGenerator out, Detection detection) throws IOException {
    write(out, detection.identifier());
    out.writeStringField("band", word(detection.band()));
    out.writeNumberField("severity", detection.severity());
    out.writeBooleanField("suppressed", detection.suppressed());
  }

  static void write(JsonGenerator out, Identifier identifier) throws IOException {
    out.writeStringField("identifier", identifier.name());
    out.writeStringField("category", identifier.category());
    out.writeBooleanField("custom", identifier instanceof Identifier.Custom);
  }

  private static void write(JsonGenerator out, Sighting seen) throws IOException {
    out.writeBooleanField("more", seen.more());
    out.writeBooleanField("unlisted", seen.unlisted());
    time(out, "earliest", seen.earliest());
    out.writeArrayFieldStart("newest");
    for (Witness witness : seen.newest()) {
      out.writeStartObject();
      out.writeStringField("key", witness.key());
      out.writeStringField("eTag", witness.eTag());
      out.writeStringField("versionId", witness.versionId());
      time(out, "scannedAt", witness.scannedAt());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  static void time(JsonGenerator out, String field, Instant time) throws IOException {
    out.writeStringField(field, time.toString());
  }

  static Evidence evidence(JsonFields in) throws IOException {
    SortedMap<Detection, Sighting> sightings = new TreeMap<>();
    for (JsonFields entry : in.each("evidence", fields -> fields)) {
      sightings.put(detection(entry), sighting(entry));
    }
    return new Evidence(sightings);
  }

  static Retirements retired(JsonFields in) throws IOException {
    SortedMap<Scan, Instant> until = new TreeMap<>();
    for (JsonFields entry : in.each("retired", fields -> fields)) {
      until.put(new Scan(identifier(entry), entry.text("key")), time(entry, "until"));
    }
    return new Retirements(until);
  }

  private static Detection detection(JsonFields in) throws IOException {
    return new Detection(
        identifier(in),
        in.value("band", EvidenceJson::band, "one of one, some, many"),
        in.number("severity"),
        in.truth("suppressed"));
  }

  static Identifier identifier(JsonFields in) throws IOException {
    return in.truth("custom")
        ? new Identifier.Custom(in.text("identifier"))
        : new Identifier.Managed(in.text("identifier"), in.text("category"));
  }

  private static Sighting sighting(JsonFields in) throws IOException {
    return new Sighting(
        in.each("newest", EvidenceJson::witness),
        in.truth("more"),
        in.truth("unlisted"),
        time(in, "earliest"));
  }

  private static Witness witness(JsonFields in) throws IOException {
    return new Witness(
        in.text("key"), in.text("eTag"), in.text("versionId"), time(in, "scannedAt"));
  }

  static Instant time(JsonFields in, String name) throws IOException {
    return Instant.parse(in.text(name));
  }

  private static Optional<Band> band(String word) {
    return Stream.of(Band.values()).filter(band -> word(band).equals(word)).findFirst();
  }

  private static String word(Band band) {
    return band.name().toLowerCase(Locale.ROOT);
  }
}
