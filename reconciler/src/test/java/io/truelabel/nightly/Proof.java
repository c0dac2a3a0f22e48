package io.truelabel.nightly;

import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.living.Told;
import java.util.List;

/** Something that Macie told of a bucket, and what it proves tonight. */
record Proof(Told told, Standing standing) {

  List<Detection> detections() {
    return told.finding().detections();
  }
}
