package io.truelabel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.truelabel.aws.CannedMacie.Answer;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import io.truelabel.sampleorg.Detection;
import io.truelabel.sampleorg.Finding.Contents;
import io.truelabel.sampleorg.Finding.Policy;
import io.truelabel.sampleorg.Severity;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Witness;
import io.truelabel.standin.core.Fault;
import io.truelabel.standin.core.Switch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;
import software.amazon.awssdk.services.macie2.model.ValidationException;

final class MacieFindingsTest {

  private static final Instant T0 = Instant.parse("2026-05-01T00:00:00Z");
  private static final Shard SHARD = new Shard(Loopback.MEMBER, Loopback.REGION);

  private final Loopback aws = Loopback.start();

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void readsAllPagesAndAsksForNoMoreThanItMust() {
    // given 120 findings: three pages of 50
    IntStream.range(0, 120).forEach(i -> put(contents("f" + i, "bucket")));

    // when
    List<String> ids = ids(MacieScope.everything());

    // then every finding came once, at two calls a page
    assertThat(ids).hasSize(120).doesNotHaveDuplicates();
    assertThat(aws.standIn().calls().counts())
        .containsEntry("macie2:ListFindings", 3L)
        .containsEntry("macie2:GetFindings", 3L);
  }

  @Test
  @DisplayName("suppressed findings are read; samples, policy findings and other Regions are not")
  void readsWhatProvesSomething() {
    put(contents("live", "b"));
    put(contents("suppressed", "b").inArchive());
    put(contents("sample", "b").asSample());
    put(
        new Policy(
            "policy",
            SHARD,
            "b",
            "Policy:IAMUser/S3BucketPublic",
            Severity.HIGH,
            T0,
            T0,
            1,
            false,
            false));
    put(contents("elsewhere", "b2", new Shard(Loopback.MEMBER, "us-east-1")));

    assertThat(ids(MacieScope.everything())).containsExactlyInAnyOrder("live", "suppressed");
  }

  @Test
  void readsOneAccountOrOneBucketOnly() {
    put(contents("mine", "b1"));
    put(contents("mine-too", "b2"));
    put(contents("central", "b3", new Shard(Loopback.CENTRAL, Loopback.REGION)));

    assertThat(ids(MacieScope.account(Loopback.MEMBER))).containsOnly("mine", "mine-too");
    assertThat(ids(MacieScope.bucket(Loopback.MEMBER, "b2"))).containsExactly("mine-too");
  }

  @Test
  void knowsAnArchivedFindingOfTheAdministratorAsSuppressed() {
    put(contents("suppressed", "b").inArchive());

    assertThat(read(MacieScope.everything())).singleElement().matches(Finding::archived);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("whether Macie writes nulls or leaves members out makes no difference")
  void readsBothWaysOfSayingNothing(boolean nulls) {
    if (nulls) {
      aws.standIn().switches().turnOn(Switch.FINDINGS_WRITE_NULLS);
    }
    put(contents("f", "b"));

    assertThat(ids(MacieScope.everything())).containsExactly("f");
  }

  @Test
  void losesNothingToThrottlingErrorsAndCutConnections() {
    IntStream.range(0, 120).forEach(i -> put(contents("f" + i, "bucket")));
    aws.standIn().faults().add(Fault.throttle("macie2", "ListFindings").first(2));
    aws.standIn().faults().add(Fault.serverError("macie2", "GetFindings").first(2));
    aws.standIn().faults().add(Fault.cutBefore("macie2", "GetFindings").every(4));

    assertThat(ids(MacieScope.everything())).hasSize(120).doesNotHaveDuplicates();
  }

  @Test
  void failsWhenMacieFailsToTheEnd() {
    put(contents("f", "b"));
    aws.standIn().faults().add(Fault.throttle("macie2", "GetFindings"));

    assertThatThrownBy(() -> ids(MacieScope.everything())).isInstanceOf(Macie2Exception.class);
    assertThat(aws.standIn().calls().count("macie2", "GetFindings"))
        .isEqualTo(ClientSettings.ATTEMPTS);
  }

  @Test
  @DisplayName("an id that expired since it was listed is counted, in the way that leaves it out")
  void countsExpiredIdsThatAreLeftOut() {
    MacieRegion macie = CannedMacie.answering(expired(Set.of("b"), false, "a", "b", "c"));

    List<String> ids = new ArrayList<>();
    FindingsRead read = read(macie, ids);

    assertThat(ids).containsExactly("a", "c");
    assertThat(read).isEqualTo(new FindingsRead(2, 1, 0));
  }

  @Test
  @DisplayName(
      "an id that expired since it was listed is counted, in the way that refuses the page")
  void countsExpiredIdsThatAreRefused() {
    MacieRegion macie =
        CannedMacie.answering(expired(Set.of("b", "g"), true, "a", "b", "c", "d", "e", "f", "g"));

    List<String> ids = new ArrayList<>();
    FindingsRead read = read(macie, ids);

    assertThat(ids).containsExactly("a", "c", "d", "e", "f");
    assertThat(read).isEqualTo(new FindingsRead(5, 2, 0));
  }

  @Test
  @DisplayName("a page refused whole was refused for another reason: nothing may turn clean by it")
  void doesNotTakeARefusalForExpiry() {
    MacieRegion macie = CannedMacie.answering(expired(Set.of("a", "b"), true, "a", "b"));

    assertThatThrownBy(() -> read(macie, new ArrayList<>()))
        .isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  @DisplayName("Macie not enabled is told from missing rights by the message")
  void tellsMacieNotEnabledFromMissingRights(int status) {
    MacieRegion off = CannedMacie.answering(denied(status, "Macie is not enabled."));
    MacieRegion denied =
        CannedMacie.answering(denied(status, "User is not authorized to perform this."));

    assertThatThrownBy(() -> read(off, new ArrayList<>()))
        .isInstanceOf(MacieNotEnabledException.class)
        .hasMessageContaining("eu-west-1");
    assertThatThrownBy(() -> read(denied, new ArrayList<>())).isInstanceOf(Macie2Exception.class);
  }

  @Test
  @DisplayName("in which order GetFindings answers is not documented: a watermark rests on it")
  void handsFindingsOnInTheOrderOfTime() {
    var macie =
        new MacieFindings(
            CannedMacie.withFindings(made("b", 2), made("c", 3), made("a", 1)),
            Origin.ADMINISTRATOR);

    List<String> read = new ArrayList<>();
    macie.read(MacieScope.everything(), Instant.EPOCH, finding -> read.add(finding.id()));

    assertThat(read).containsExactly("a", "b", "c");
    assertThat(macie.recall(MacieScope.everything(), 50).findings())
        .as("newest first")
        .extracting(Finding::id)
        .containsExactly("c", "b", "a");
  }

  private static String made(String id, int hour) {
    return minimal(id).replace("T00:00:00Z", "T0" + hour + ":00:00Z");
  }

  private static Answer denied(int status, String message) {
    return new Answer(
        status, "{\"__type\":\"AccessDeniedException\",\"message\":\"" + message + "\"}");
  }

  private static java.util.function.BiFunction<String, String, Answer> expired(
      Set<String> gone, boolean refuse, String... listed) {
    return (path, body) -> {
      if (path.equals("/findings")) {
        return Answer.of("{\"findingIds\":[\"" + String.join("\",\"", listed) + "\"]}");
      }
      Set<String> asked = new TreeSet<>();
      for (String id : listed) {
        if (body.contains("\"" + id + "\"")) {
          asked.add(id);
        }
      }
      if (refuse && asked.stream().anyMatch(gone::contains)) {
        return new Answer(
            400, "{\"__type\":\"ValidationException\",\"message\":\"unknown finding\"}");
      }
      asked.removeAll(gone);
      return Answer.of(
          asked.stream()
              .map(MacieFindingsTest::minimal)
              .collect(Collectors.joining(",", "{\"findings\":[", "]}")));
    };
  }

  private static String minimal(String id) {
    return """
    {"id":"%s","accountId":"222233334444","updatedAt":"2026-05-01T00:00:00Z",
     "resourcesAffected":{"s3Bucket":{"name":"b"}}}\
    """
        .formatted(id);
  }

  private static FindingsRead read(MacieRegion macie, List<String> ids) {
    return new MacieFindings(macie, Origin.ADMINISTRATOR)
        .read(MacieScope.everything(), Instant.EPOCH, finding -> ids.add(finding.id()));
  }

  private List<String> ids(MacieScope scope) {
    return read(scope).stream().map(Finding::id).toList();
  }

  private List<Finding> read(MacieScope scope) {
    List<Finding> findings = new ArrayList<>();
    new MacieFindings(aws.macie(), Origin.ADMINISTRATOR).read(scope, Instant.EPOCH, findings::add);
    return findings;
  }

  private void put(io.truelabel.sampleorg.Finding finding) {
    aws.organization().findings().put(finding);
  }

  private static Contents contents(String id, String bucket) {
    return contents(id, bucket, SHARD);
  }

  private static Contents contents(String id, String bucket, Shard shard) {
    return Contents.of(
        id,
        shard,
        bucket,
        T0,
        new Witness("key-" + id, "etag", "", 10, T0),
        List.of(new Detection.Managed("PERSONAL_INFORMATION", "NAME", 3)),
        new io.truelabel.sampleorg.Origin.AutomatedDiscovery());
  }
}
