package io.truelabel.policyfile;

import java.io.Serial;

/**
 * The text stops being YAML at a place, or asks for what no policy needs; nothing after it is read.
 */
final class UnreadableYaml extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String remedy;

  UnreadableYaml(Place place, String problem, String remedy) {
    super(problem);
    this.place = place;
    this.remedy = remedy;
  }

  Remark remark() {
    return new Remark(
        Remark.Weight.ERROR,
        place.line(),
        place.column(),
        "",
        "",
        String.valueOf(getMessage()),
        remedy);
  }
}
