package io.truelabel.given;

import io.truelabel.evidence.Evidence;
import io.truelabel.evidence.EvidenceBook;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Identifier;
import io.truelabel.evidence.Origin;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/**
 * Any findings in one bucket: few objects, few identifiers and few points in time, so that the same
 * object is scanned again and again, also at the same moment, and more objects than are kept carry
 * the same detection.
 */
public final class AnyFindings {
  private AnyFindings() {}

  /** Up to 16 findings in up to six objects, one of which has no name. */
  public static Arbitrary<List<Finding>> some() {
    return in("", "a", "b", "c", "d", "e").list().ofMaxSize(16);
  }

  /** The same findings twice, in different orders. */
  public static Arbitrary<Tuple2<List<Finding>, List<Finding>>> inTwoOrders() {
    return some().flatMap(all -> Arbitraries.shuffle(all).map(shuffled -> Tuple.of(all, shuffled)));
  }

  /** Findings in objects that {@link #some} never names. */
  public static Arbitrary<List<Finding>> inFurtherObjects() {
    return in("x", "y", "z", "zz", "zzz").list().ofMinSize(1).ofMaxSize(8);
  }

  /** What any findings tell. */
  public static Arbitrary<Evidence> evidence() {
    return some().map(AnyFindings::together);
  }

  /** What findings tell, one by one. */
  public static Evidence together(List<Finding> findings) {
    var book = new EvidenceBook();
    findings.forEach(book::add);
    return book.of(AFinding.BUCKET);
  }

  /** What Macie can name: known, of another category than known, unheard of, and custom. */
  public static Arbitrary<Identifier> identifier() {
    return Arbitraries.of(
        new Identifier.Managed("NAME", "PERSONAL_INFORMATION"),
        new Identifier.Managed("UK_NHS_NUMBER", "PERSONAL_INFORMATION"),
        new Identifier.Managed("AWS_CREDENTIALS", "CREDENTIALS"),
        new Identifier.Managed("MARS_PASSPORT_NUMBER", "PERSONAL_INFORMATION"),
        new Identifier.Managed("MARS_MOOD", "ALIEN_INFORMATION"),
        new Identifier.Managed("NAME", "CUSTOM_IDENTIFIER"),
        new Identifier.Custom("NAME"),
        new Identifier.Custom("badge number"));
  }

  private static Arbitrary<Finding> in(String... keys) {
    return Combinators.combine(
            Arbitraries.of(keys),
            Arbitraries.of("e1", "e2"),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(false, false, true),
            Arbitraries.of(false, false, false, true),
            Arbitraries.of(Origin.class),
            found().list().ofMinSize(1).ofMaxSize(2))
        .as((key, eTag, hour, severity, archived, sample, origin, found) ->
            new Finding(
                "id",
                AFinding.BUCKET,
                AFinding.MIDNIGHT.plusSeconds(3600L * hour),
                archived,
                sample,
                origin,
                severity,
                new ScannedObject(key, eTag, ""),
                found));
  }

  private static Arbitrary<Found> found() {
    return Combinators.combine(identifier(), Arbitraries.of(1L, 2L, 100L)).as(Found::new);
  }
}
