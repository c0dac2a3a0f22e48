package io.truelabel.policyfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what there is to say, one error for each spot: the first says it best. */
final class Remarks {

  private final List<Remark> all = new ArrayList<>();
  private final Set<String> spots = new HashSet<>();
  private final Set<String> broken = new HashSet<>();

  void error(Spot spot, String problem, String remedy) {
    if (spots.add(spot.path())) {
      add(Remark.Weight.ERROR, spot, problem, remedy);
    }
  }

  void warning(Spot spot, String problem, String remedy) {
    add(Remark.Weight.WARNING, spot, problem, remedy);
  }

  /** An error that stands beside whatever else is said of the spot. */
  void furtherError(Spot spot, String problem, String remedy) {
    add(Remark.Weight.ERROR, spot, problem, remedy);
  }

  void add(Remark remark) {
    all.add(remark);
    if (remark.weight() == Remark.Weight.ERROR) {
      breakAbove(remark.path());
    }
  }

  List<Remark> all() {
    return List.copyOf(all);
  }

  boolean hasErrors() {
    return hasErrorsIn("");
  }

  /** Whether there is an error at exactly this path. */
  boolean hasErrorAt(String path) {
    return spots.contains(path);
  }

  /** Whether there are errors at a path or below it. */
  boolean hasErrorsIn(String path) {
    return broken.contains(path);
  }

  private void breakAbove(String path) {
    int end = path.length();
    while (end >= 0 && broken.add(path.substring(0, end))) {
      end = Math.max(path.lastIndexOf('.', end - 1), path.lastIndexOf('[', end - 1));
    }
    broken.add("");
  }

  private void add(Remark.Weight weight, Spot spot, String problem, String remedy) {
    Place place = spot.place();
    add(
        new Remark(
            weight, place.line(), place.column(), spot.path(), spot.value(), problem, remedy));
  }
}
