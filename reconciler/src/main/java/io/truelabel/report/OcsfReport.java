package io.truelabel.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.truelabel.sweep.BucketResult;
import io.truelabel.sweep.VerdictLine;
import io.truelabel.verdict.Outcome;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A sweep for SIEMs: one Compliance Finding (class 2003) of OCSF {@value #VERSION} for each bucket
 * and rule, as JSON Lines in UTF-8.
 *
 * <p>The id of a finding stays the same from night to night, so that a verdict takes the place of
 * the one before. Buckets that the policy leaves out have none. No object is named.
 */
public final class OcsfReport {
  /** The version of OCSF that is followed. */
  public static final String VERSION = "1.6.0";

  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private OcsfReport() {}

  /** Writes one line for each bucket and rule, and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out).setRootValueSeparator(null)) {
      OcsfEvent event = new OcsfEvent(json, report.sweep());
      for (BucketResult bucket : report.buckets()) {
        for (VerdictLine verdict : bucket.verdicts()) {
          if (verdict.outcome() != Outcome.EXCLUDED) {
            event.write(bucket, verdict);
            json.writeRaw('\n');
          }
        }
      }
    }
  }
}
