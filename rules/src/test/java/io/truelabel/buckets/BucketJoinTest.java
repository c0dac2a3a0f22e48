package io.truelabel.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.aws.MacieBucket;
import io.truelabel.buckets.LiveTags.Reading;
import io.truelabel.evidence.Analysis;
import io.truelabel.evidence.Analysis.Doubt;
import io.truelabel.evidence.BucketId;
import io.truelabel.given.ABucket;
import io.truelabel.given.AnAnalysis;
import io.truelabel.policy.TagKeys;
import io.truelabel.verdict.Coverage;
import io.truelabel.verdict.Coverage.Look;
import io.truelabel.verdict.Coverage.Monitoring;
import io.truelabel.verdict.Exposure;
import io.truelabel.verdict.Holdings;
import io.truelabel.verdict.Tags;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class BucketJoinTest {
  private static final BucketId ID = new BucketId("aws", "111122223333", "eu-west-1", "pay");
  private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant SEEN = Instant.parse("2026-02-02T00:00:00Z");
  private static final LabelTags LABEL =
      new LabelTags(new TagKeys("DataClassification", "SupportSNSTopic", "Team"));

  private final AtomicInteger asked = new AtomicInteger();

  /**
   * What each source says, and what comes of it: a word is the level in the tags, {@code ?} says
   * that the source lists the bucket and not its tags, {@code -} that it does not list the bucket.
   */
  @ParameterizedTest(name = "Macie {0}, Config {1} ({2}), S3 {3}: {4} by {5}, {6} live reads")
  @CsvSource({
    // Both tell the same, and Config is never late: nobody else is asked.
    "public, public, CONTINUOUS, secret,      public,  BOTH,   0",
    // They contradict each other: S3 decides.
    "public, secret, CONTINUOUS, public,      public,  BOTH,   1",
    "public, secret, CONTINUOUS, secret,      secret,  BOTH,   1",
    "public, secret, CONTINUOUS, gone,        none,    -,      1",
    "public, secret, CONTINUOUS, refused,     unknown, BOTH,   1",
    "public, secret, CONTINUOUS, unreachable, unknown, BOTH,   1",
    // Config records once a day: both may be late.
    "public, public, DAILY,      secret,      secret,  BOTH,   1",
    "public, public, DAILY,      unreachable, public*, BOTH,   1",
    "public, public, DAILY,      refused,     unknown, BOTH,   1",
    "public, secret, DAILY,      unreachable, unknown, BOTH,   1",
    // Macie is silent about the tags.
    "?,      public, CONTINUOUS, secret,      secret,  BOTH,   1",
    "?,      public, CONTINUOUS, unreachable, public*, BOTH,   1",
    "?,      public, CONTINUOUS, refused,     unknown, BOTH,   1",
    // Config is silent about the tags, or about everything.
    "public, ?,      CONTINUOUS, secret,      secret,  BOTH,   1",
    "public, ?,      CONTINUOUS, unreachable, public*, BOTH,   1",
    "public, -,      CONTINUOUS, secret,      secret,  MACIE,  1",
    "public, -,      CONTINUOUS, gone,        none,    -,      1",
    "public, -,      CONTINUOUS, unreachable, public*, MACIE,  1",
    "public, -,      OFF,        secret,      secret,  MACIE,  1",
    "public, -,      OFF,        unreachable, public*, MACIE,  1",
    "public, -,      UNREAD,     unreachable, public*, MACIE,  1",
    "?,      -,      UNREAD,     unreachable, unknown, MACIE,  1",
    "?,      -,      UNREAD,     secret,      secret,  MACIE,  1",
    // A recorder that was switched off has left an old inventory behind.
    "public, public, OFF,        secret,      secret,  BOTH,   1",
    // Macie does not list the bucket.
    "-,      public, CONTINUOUS, secret,      secret,  CONFIG, 1",
    "-,      public, CONTINUOUS, gone,        none,    -,      1",
    "-,      public, CONTINUOUS, unreachable, public*, CONFIG, 1",
    // Only S3 does.
    "-,      -,      CONTINUOUS, secret,      secret,  S3,     1",
    "-,      -,      OFF,        refused,     unknown, S3,     1",
  })
  void decidesWhatIsTrue(
      String macie,
      String config,
      Recording recording,
      String live,
      String tags,
      String knownBy,
      int reads) {
    Candidate bucket = new Candidate(ID, macie(macie), config(config), Instant.EPOCH, recording);

    var listed = join(live).join(bucket);

    assertThat(listed.map(BucketJoinTest::level).orElse("none")).isEqualTo(tags);
    assertThat(listed.map(it -> it.knownBy().name()).orElse("-")).isEqualTo(knownBy);
    assertThat(asked).hasValue(reads);
  }

  @Test
  @DisplayName("tags that no verdict depends on are no reason to ask S3")
  void ignoresOtherTags() {
    Candidate bucket =
        new Candidate(
            ID,
            macie(Map.of("DataClassification", "public", "CostCenter", "1")),
            new ConfigBucket(
                ID,
                RECORDED,
                new Tags.Known(
                    Map.of("DataClassification", "public", "aws:cloudformation:stack", "x"))),
            Instant.EPOCH,
            Recording.CONTINUOUS);

    join("refused").join(bucket);

    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({
    "dataclassification, secret",
    "DATACLASSIFICATION, secret",
    "SupportSNSTopic, arn:aws:sns:eu-west-1:111122223333:other",
    "team, other",
  })
  @DisplayName("every spelling of a label's key is a reason to ask S3")
  void mindsEverySpelling(String key, String value) {
    Candidate bucket =
        new Candidate(
            ID,
            macie(Map.of("DataClassification", "public", key, value)),
            config("public"),
            Instant.EPOCH,
            Recording.CONTINUOUS);

    join("public").join(bucket);

    assertThat(asked).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({
    "WHOLE,   NOT_MONITORED,      true",
    "OFF,     MACIE_OFF,          true",
    "NOWHERE, NO_MACIE_IN_REGION, false",
    "BROKEN,  UNKNOWN,            false",
  })
  @DisplayName("what Macie does not list, Macie does not look into, if it was read to the end")
  void saysWhetherMacieLooks(MacieSight sight, Monitoring monitoring, boolean said) {
    ListedBucket listed =
        join("public", sight)
            .join(new Candidate(ID, null, config("public"), Instant.EPOCH, Recording.CONTINUOUS))
            .orElseThrow();

    assertThat(listed.coverage().monitoring()).isEqualTo(monitoring);
    assertThat(listed.exposure()).isEqualTo(Exposure.unknown());
    assertThat(listed.note().isEmpty()).isEqualTo(!said);
  }

  static Stream<Arguments> ages() {
    Instant before = SEEN.minusSeconds(1);
    Look proven = new Look.At(ABucket.LOOKED);
    Look unproven = new Look.Unproven(Doubt.CHANGES_ONLY);
    return Stream.of(
        Arguments.of("Config says that it is older", before.minusSeconds(1), SEEN, unproven),
        Arguments.of("Config says that it is as old", before, Instant.EPOCH, proven),
        Arguments.of("Config says that it is younger", SEEN, Instant.EPOCH, proven),
        Arguments.of("S3 says that it is older", Instant.EPOCH, before.minusSeconds(1), unproven),
        Arguments.of("S3 says that it is younger", Instant.EPOCH, SEEN, proven),
        Arguments.of("nobody but Macie says", Instant.EPOCH, Instant.EPOCH, unproven));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ages")
  @DisplayName("a job for changes, made before Macie's time of the bucket, proves by Config or S3")
  void doesNotBelieveMacieHowOldABucketIs(
      String who, Instant recorded, Instant listed, Look expected) {
    Analysis changes = AnAnalysis.job().atChangesSince(SEEN.minusSeconds(1)).build();
    Coverage coverage =
        new Coverage(
            Monitoring.MONITORED,
            Look.of(List.of(changes), Instant.EPOCH),
            List.of(changes),
            new Holdings.Unknown(),
            new Coverage.Change.Unknown());
    var macie = new MacieBucket(ID, SEEN, tags("public"), Exposure.none(), coverage);
    var config = new ConfigBucket(ID, recorded, tags("public"));

    var joined =
        join("public")
            .join(new Candidate(ID, macie, config, listed, Recording.CONTINUOUS))
            .orElseThrow();

    assertThat(joined.coverage().look()).isEqualTo(expected);
  }

  @Test
  @DisplayName("Config's time of creation goes before S3's, and S3's before Macie's")
  void saysWhenABucketWasMade() {
    Instant listed = Instant.parse("2026-03-03T00:00:00Z");
    ConfigBucket silent = new ConfigBucket(ID, Instant.EPOCH, new Tags.Known(Map.of()));

    assertThat(createdAt(macie("public"), config("public"), listed)).isEqualTo(RECORDED);
    assertThat(createdAt(macie("public"), silent, listed)).isEqualTo(listed);
    assertThat(createdAt(macie("public"), silent, Instant.EPOCH)).isEqualTo(SEEN);
    assertThat(createdAt(null, null, listed)).isEqualTo(listed);
  }

  @Test
  @DisplayName("a bucket that one inventory lacks says so, but not where that one was not read")
  void marksWhatOnlyOneSourceKnows() {
    assertThat(note(macie("public"), null, Recording.CONTINUOUS)).startsWith("AWS Config does not");
    assertThat(note(macie("public"), null, Recording.OFF)).isEmpty();
    assertThat(note(macie("public"), null, Recording.UNREAD)).isEmpty();
    assertThat(note(null, config("public"), Recording.CONTINUOUS)).startsWith("Macie does not");
    assertThat(note(null, null, Recording.CONTINUOUS)).startsWith("Neither Macie nor AWS Config");
    assertThat(note(macie("public"), config("secret"), Recording.CONTINUOUS)).isEmpty();
  }

  private String note(
      @Nullable MacieBucket macie, @Nullable ConfigBucket config, Recording recording) {
    return join("public")
        .join(new Candidate(ID, macie, config, Instant.EPOCH, recording))
        .orElseThrow()
        .note();
  }

  private Instant createdAt(
      @Nullable MacieBucket macie, @Nullable ConfigBucket config, Instant listedAt) {
    return join("public")
        .join(new Candidate(ID, macie, config, listedAt, Recording.CONTINUOUS))
        .orElseThrow()
        .createdAt();
  }

  private BucketJoin join(String live) {
    return join(live, MacieSight.WHOLE);
  }

  private BucketJoin join(String live, MacieSight macie) {
    return new BucketJoin(
        LABEL,
        _ -> {
          asked.incrementAndGet();
          return switch (live) {
            case "gone" -> new Reading.Gone();
            case "refused" -> new Reading.Refused("S3 refused.");
            case "unreachable" -> new Reading.Unreachable("The account could not be reached.");
            default -> new Reading.Found(tags(live));
          };
        },
        account -> account.equals(ID.accountId()) ? macie : MacieSight.BROKEN);
  }

  private static @Nullable MacieBucket macie(String level) {
    return switch (level) {
      case "-" -> null;
      case "?" -> macie(new Tags.Unknown("ACCESS_DENIED"));
      default -> macie(tags(level));
    };
  }

  private static MacieBucket macie(Map<String, String> tags) {
    return macie(new Tags.Known(tags));
  }

  private static MacieBucket macie(Tags tags) {
    return new MacieBucket(ID, SEEN, tags, Exposure.none(), Coverage.unknown());
  }

  private static @Nullable ConfigBucket config(String level) {
    return switch (level) {
      case "-" -> null;
      case "?" -> new ConfigBucket(ID, RECORDED, new Tags.Unknown("Not said."));
      default -> new ConfigBucket(ID, RECORDED, tags(level));
    };
  }

  private static Tags.Known tags(String level) {
    return new Tags.Known(Map.of("DataClassification", level));
  }

  /** A star marks tags that nobody could check. */
  private static String level(ListedBucket bucket) {
    return switch (bucket.tags()) {
      case Tags.Unknown _ -> "unknown";
      case Tags.Known(Map<String, String> tags) ->
          tags.get("DataClassification") + (bucket.note().contains("a day old") ? "*" : "");
    };
  }
}
