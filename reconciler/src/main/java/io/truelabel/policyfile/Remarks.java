package io.truelabel.policyfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what there is to say, one error for each spot: the first says it best. */
final class Remarks {

  private final List<Remark> all = new ArrayList<>();
  private final Set<String> spots = new HashSet<>();

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
  }

  List<Remark> all() {
    return List.copyOf(all);
  }

  boolean hasErrors() {
    return hasErrorsIn("");
  }

  /** Whether there are errors at a path or below it. */
  boolean hasErrorsIn(String path) {
    return all.stream()
        .filter(it -> it.weight() == Remark.Weight.ERROR)
        .anyMatch(it -> isWithin(it.path(), path));
  }

  private static boolean isWithin(String path, String parent) {
    return parent.isEmpty()
        || path.equals(parent)
        || path.startsWith(parent + ".")
        || path.startsWith(parent + "[");
  }

  private void add(Remark.Weight weight, Spot spot, String problem, String remedy) {
    Place place = spot.place();
    all.add(
        new Remark(
            weight, place.line(), place.column(), spot.path(), spot.value(), problem, remedy));
  }
}
