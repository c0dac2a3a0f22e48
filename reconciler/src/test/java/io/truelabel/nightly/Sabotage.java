package io.truelabel.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Ids;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.StoredObject;
import io.truelabel.sampleorg.Tags;
import io.truelabel.sampleorg.Witness;
import io.truelabel.sampleorg.living.LivingOrganization;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.core.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What makes parts of the design void around one sweep, and puts the world right again. */
final class Sabotage {
  private static final String STATE = SampleOrganization.STATE_BUCKET;
  private static final Duration OVERLAP = Duration.ofHours(6);
  private static final Pattern WATERMARK = Pattern.compile("(\"findingsThrough\":\")([^\"]+)(\")");

  private final StandIn standIn;
  private final Organization organization;
  private final LivingOrganization living;
  private final Deque<Runnable> undo = new ArrayDeque<>();

  Sabotage(StandIn standIn, LivingOrganization living) {
    this.standIn = standIn;
    this.organization = standIn.organization();
    this.living = living;
  }

  /** Makes a part of the design void. */
  void commit(Mutant mutant) {
    switch (mutant) {
      case NONE -> {}
      case NO_LEDGER -> lose("ledger/");
      case NO_RETIREMENT -> denyListing();
      case NO_SUPERSEDED_STATE -> hideOverwritten();
      case CAP_IGNORED -> rewriteLedgers(Sabotage::withoutMore);
      case NO_OVERLAP -> rewriteLedgers(Sabotage::withoutOverlap);
      case NO_INBOX -> lose("inbox/");
      case NO_LIVE_TAGS -> showOldTags();
      case ALWAYS_UNKNOWN -> refuseFindings();
    }
  }

  /** Puts right what is no deed of the sweep's. */
  void undo() {
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private void lose(String prefix) {
    state(prefix).forEach(object -> organization.objects().remove(STATE, object.key()));
  }

  private void denyListing() {
    for (String member : List.of(SampleOrganization.PAYMENTS, SampleOrganization.WEB)) {
      organization.listDenials().denyAccount(member);
      undo.push(() -> organization.listDenials().allowAccount(member));
    }
  }

  private static String withoutMore(String ledger) {
    return ledger.replace("\"more\":true", "\"more\":false");
  }

  private static String withoutOverlap(String ledger) {
    return WATERMARK
        .matcher(ledger)
        .replaceAll(
            found -> found.group(1) + Instant.parse(found.group(2)).plus(OVERLAP) + found.group(3));
  }

  private void showOldTags() {
    organization.buckets().all().filter(Bucket::exists).toList().forEach(this::showOldTags);
  }

  private void showOldTags(Bucket bucket) {
    Tags live = bucket.tags();
    Instant at = bucket.config().capturedAt();
    organization.tag(bucket.name(), bucket.macie().tags(), at);
    undo.push(() -> organization.tag(bucket.name(), live, at));
  }

  private void refuseFindings() {
    long fault = standIn.faults().add(Fault.serverError("macie2", "ListFindings"));
    undo.push(() -> standIn.faults().remove(fault));
  }

  private void hideOverwritten() {
    for (Bucket bucket : organization.buckets().all().toList()) {
      living.memory().of(bucket).stream()
          .map(told -> told.finding().witness())
          .distinct()
          .forEach(witness -> hideOverwritten(bucket.name(), witness));
    }
  }

  private void hideOverwritten(String bucket, Witness scanned) {
    organization
        .objects()
        .get(bucket, scanned.key())
        .filter(now -> !now.eTag().equals(scanned.eTag()))
        .ifPresent(now -> {
          organization.objects().remove(bucket, now.key());
          undo.push(() -> organization.objects().put(bucket, now));
        });
  }

  private List<StoredObject> state(String prefix) {
    try (Stream<StoredObject> found = organization.objects().withPrefix(STATE, prefix, "")) {
      return found.toList();
    }
  }

  private void rewriteLedgers(UnaryOperator<String> change) {
    for (StoredObject ledger : state("ledger/v1/")) {
      byte[] changed = packed(change.apply(unpacked(ledger.content())));
      Witness identity =
          new Witness(
              ledger.key(),
              Ids.of(ledger.eTag(), "changed"),
              ledger.versionId(),
              changed.length,
              ledger.lastModified());
      organization.objects().put(STATE, StoredObject.of(identity, changed, ledger.headers()));
    }
  }

  private static String unpacked(byte[] packed) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException memory) {
      throw new UncheckedIOException(memory);
    }
    return packed.toByteArray();
  }
}
