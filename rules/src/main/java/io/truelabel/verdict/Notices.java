package io.truelabel.verdict;

import io.truelabel.evidence.Detection;
import io.truelabel.evidence.Identifier;
import io.truelabel.policy.Catalogue;
import io.truelabel.policy.Policy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what people should know of a bucket although it is no violation. */
final class Notices {
  private final Policy policy;

  Notices(Policy policy) {
    this.policy = policy;
  }

  List<Notice> of(Dossier dossier, List<Violation> standing, Waivers waivers) {
    return Stream.of(
            unread(dossier, standing),
            unheardOf(dossier.found().counting()),
            suppressed(dossier.found().suppressed()),
            waivers.ended(standing))
        .flatMap(notices -> notices)
        .toList();
  }

  private static Stream<Notice> unread(Dossier dossier, List<Violation> standing) {
    return dossier.bucket().tags() instanceof Tags.Unknown(var why)
            && standing.stream().anyMatch(v -> v.kind().rule() == Rule.CONTENTS)
        ? Stream.of(new Notice.LabelUnread(why))
        : Stream.empty();
  }

  /** Identifiers that nobody told us about, each once. */
  private Stream<Notice> unheardOf(List<EvidenceLine> counting) {
    Map<Identifier, Boolean> judged = new TreeMap<>();
    for (var line : counting) {
      if (unheardOf(line.detection())) {
        judged.merge(line.detection().identifier(), judged(line), Boolean::logicalOr);
      }
    }
    return judged.entrySet().stream()
        .map(entry ->
            new Notice.UnheardOf(
                entry.getKey().name(), entry.getKey().category(), entry.getValue()));
  }

  private static boolean unheardOf(Detection detection) {
    return detection.identifier() instanceof Identifier.Managed(var id, _)
        && !Catalogue.bundled().knows(id);
  }

  private boolean judged(EvidenceLine line) {
    return policy.contents().stream().anyMatch(it -> it.match().matches(line.subject()));
  }

  private static Stream<Notice> suppressed(List<EvidenceLine> lines) {
    return lines.isEmpty() ? Stream.empty() : Stream.of(new Notice.Suppressed(lines));
  }
}
