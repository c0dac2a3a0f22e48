package io.truelabel.policyfile;

import io.truelabel.policy.Match;
import io.truelabel.policy.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds requirements that another one makes pointless. */
final class OverlapCheck {

  private final List<Claim> claims = new ArrayList<>();
  private final Remarks remarks;

  private OverlapCheck(Remarks remarks) {
    this.remarks = remarks;
  }

  static void check(Section root, Remarks remarks) {
    if (!remarks.hasErrorAt("contents")) {
      OverlapCheck check = new OverlapCheck(remarks);
      check.collect(root);
      check.claims.forEach(check::compare);
    }
  }

  private void collect(Section root) {
    List<Section> sound =
        root.sections("contents").stream()
            .filter(it -> !remarks.hasErrorsIn(it.spot().path()))
            .toList();
    Set<String> custom =
        sound.stream()
            .flatMap(it -> it.texts("customIdentifiers").stream())
            .map(Text::value)
            .collect(Collectors.toSet());
    List<Subject> subjects = Subjects.of(custom);
    Scale scale = Scale.of(root);
    sound.forEach(it -> claims.add(Claim.of(it, subjects, scale)));
  }

  private void compare(Claim claim) {
    int index = claims.indexOf(claim);
    Optional<Claim> same =
        claims.subList(0, index).stream()
            .filter(it -> it.reach().equals(claim.reach()))
            .findFirst();
    if (same.isPresent()) {
      reportSame(claim, same.get());
    } else {
      claims.stream().filter(it -> it.shadows(claim)).findFirst().ifPresent(it -> warn(claim, it));
    }
  }

  private void reportSame(Claim claim, Claim earlier) {
    remarks.error(
        claim.section().spot(),
        "%s speaks of the same detections as the requirement in line %s; only the stricter decides."
            .formatted(Quote.of(claim.section().spot().path()), earlier.section().line()),
        "Keep the one that is meant.");
  }

  private void warn(Claim claim, Claim wider) {
    remarks.warning(
        claim.section().spot(),
        "%s decides nothing: the requirement in line %s covers all of it and asks as much."
            .formatted(Quote.of(claim.section().spot().path()), wider.section().line()),
        "Take it out, or ask for more than the other does.");
  }

  /** What a requirement speaks of, and how strict it is. */
  private record Claim(Section section, BitSet reach, int strictness) {

    static Claim of(Section section, List<Subject> subjects, Scale scale) {
      Match match = PolicyParts.match(section);
      BitSet reach = new BitSet();
      IntStream.range(0, subjects.size())
          .filter(it -> match.matches(subjects.get(it)))
          .forEach(reach::set);
      int strictness =
          section
              .text("requires")
              .map(it -> scale.names().indexOf(it.value()))
              .orElse(Integer.MAX_VALUE);
      return new Claim(section, reach, strictness);
    }

    boolean shadows(Claim other) {
      BitSet outside = (BitSet) other.reach.clone();
      outside.andNot(reach);
      return !reach.equals(other.reach) && outside.isEmpty() && strictness >= other.strictness;
    }
  }
}
