package io.truelabel.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Finding.Found;
import io.truelabel.evidence.Finding.ScannedObject;
import io.truelabel.evidence.Identifier.Custom;
import io.truelabel.evidence.Identifier.Managed;
import io.truelabel.evidence.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Findings in every shape that Macie has given them")
final class FindingShapesTest {

  static Stream<Arguments> samples() {
    return Stream.of(
        Arguments.of(
            "personal",
            List.of(managed("USA_SOCIAL_SECURITY_NUMBER", "PERSONAL_INFORMATION", 2)),
            "exports/2026/03/customers.jsonl"),
        Arguments.of(
            "multiple",
            List.of(
                managed("NAME", "PERSONAL_INFORMATION", 1000),
                managed("ADDRESS", "PERSONAL_INFORMATION", 65),
                managed("CREDIT_CARD_NUMBER", "FINANCIAL_INFORMATION", 30),
                custom("EmployeeId", 12)),
            "exports/2026/03/orders.csv"),
        Arguments.of("customidentifier", List.of(custom("EmployeeId", 3)), "notes/readme"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsWhatMacieAnswers(String sample, List<Found> found, String key) throws IOException {
    MacieRegion macie = CannedMacie.answering(answers(text("getfindings-" + sample)));

    List<Finding> findings = read(macie);

    assertThat(findings).hasSize(1);
    Finding finding = findings.getFirst();
    assertThat(finding.found()).containsExactlyElementsOf(found);
    assertThat(finding.object().key()).isEqualTo(key);
    assertThat(finding.bucket().accountId()).isEqualTo("444455556666");
    assertThat(finding.scannedAt())
        .as("to the second, as in an event")
        .isEqualTo(Instant.parse("2026-03-03T04:17:51Z"));
    assertThat(finding.archived()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"personal", "multiple", "customidentifier", "credentials-automated-discovery"})
  @DisplayName("an event's detail, which differs in times and in the spelling of eTag, reads too")
  void readsTheDetailOfAnEvent(String sample) throws IOException {
    String event = text("eventbridge-" + sample);
    String detail = event.substring(event.indexOf("\"detail\":") + 9, event.lastIndexOf('}'));

    assertThat(read(CannedMacie.withFindings(detail)).getFirst().found()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"personal", "multiple", "policy"})
  @DisplayName("Security Hub's form is not Macie's: it proves nothing and breaks nothing")
  void countsAnotherServicesFormAsUnusable(String sample) throws IOException {
    MacieRegion macie = CannedMacie.withFindings(text("asff-" + sample));

    FindingsRead read =
        new MacieFindings(macie, Origin.ADMINISTRATOR)
            .read(MacieScope.everything(), Instant.EPOCH, finding -> {});

    assertThat(read).isEqualTo(new FindingsRead(0, 0, 1));
  }

  @Test
  void takesCredentialsOfAutomatedDiscoveryWithoutAJob() throws IOException {
    String json = text("getfindings-credentials-automated-discovery");

    Finding finding = read(CannedMacie.answering(answers(json))).getFirst();

    assertThat(finding.found())
        .allSatisfy(found -> assertThat(found.identifier().category()).isEqualTo("CREDENTIALS"));
    assertThat(finding.severity()).isEqualTo(3);
  }

  @Test
  void keepsCategoriesAndIdentifiersThatAreNewerThanThisProgram() {
    Finding finding =
        one(
            """
            "classificationDetails":{"result":{"sensitiveData":[
              {"category":"BIOMETRIC_INFORMATION","detections":[{"type":"MARS_PASSPORT","count":7}]}
            ]}}\
            """);

    assertThat(finding.found())
        .containsExactly(managed("MARS_PASSPORT", "BIOMETRIC_INFORMATION", 7));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "SensitiveData:S3Object/Credentials, CREDENTIALS",
    "SensitiveData:S3Object/Financial, FINANCIAL_INFORMATION",
    "SensitiveData:S3Object/Personal, PERSONAL_INFORMATION",
    "SensitiveData:S3Object/CustomIdentifier, CUSTOM_IDENTIFIER",
    "SensitiveData:S3Object/Multiple, UNNAMED",
    "SensitiveData:S3Object/NewInYear2030, UNNAMED",
  })
  @DisplayName("a finding that names no identifier still counts, by its type")
  void countsByTypeWhenNothingIsNamed(String type, String category) {
    Finding finding = one("\"type\":\"" + type + "\"");

    assertThat(finding.found())
        .singleElement()
        .satisfies(found -> assertThat(found.identifier().category()).isEqualTo(category));
  }

  @Test
  void countsACategoryWithoutDetections() {
    Finding finding =
        one(
            """
            "classificationDetails":{"result":{"sensitiveData":[
              {"category":"CREDENTIALS","detections":[]}]}}\
            """);

    assertThat(finding.found()).containsExactly(managed("UNNAMED", "CREDENTIALS", 1));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"name\":\"Staff\",\"arn\":\"0e8e\",\"count\":3}', Staff, 3",
    "'{\"arn\":\"0e8eb8a1-1a3a-49ad\",\"count\":3}', 0e8eb8a1-1a3a-49ad, 3",
    "'{\"name\":\"\",\"arn\":\"0e8e\"}', 0e8e, 1",
    "'{\"count\":null}', UNNAMED, 1",
  })
  @DisplayName("a custom identifier without name is called by its id, which Macie calls an ARN")
  void namesCustomIdentifiers(String detection, String name, long count) {
    Finding finding =
        one(
            """
            "classificationDetails":{"result":{"sensitiveData":[],
              "customDataIdentifiers":{"totalCount":1,"detections":[%s]}}}\
            """
                .formatted(detection));

    assertThat(finding.found()).containsExactly(custom(name, count));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"score\":1}', 1",
    "'{\"score\":3}', 3",
    "'{\"score\":8}', 3",
    "'{\"score\":0}', 1",
    "'{\"description\":\"High\"}', 3",
    "'null', 3",
  })
  @DisplayName("an unknown severity counts as the highest")
  void clampsSeverity(String severity, int score) {
    assertThat(one("\"severity\":" + severity).severity()).isEqualTo(score);
  }

  @Test
  @DisplayName("findings of 2020 lack much and null the rest")
  void toleratesWhatOldFindingsLack() {
    Finding finding =
        one(
            """
            "archived":null,"sample":null,"id":null,"type":"SensitiveData:S3Object/Personal",
            "classificationDetails":{"jobId":"j","result":{"sensitiveData":null,
              "customDataIdentifiers":null,"status":{"code":"COMPLETE"}}}\
            """);

    assertThat(finding.id()).isEmpty();
    assertThat(finding.archived()).isFalse();
    assertThat(finding.object()).isEqualTo(new ScannedObject("", "", ""));
  }

  @Test
  void takesTheTimeOfCreationWhereNoneOfUpdateIs() {
    MacieRegion macie =
        CannedMacie.withFindings(
            """
            {"accountId":"222233334444","createdAt":"2020-10-26T13:47:03Z",
             "resourcesAffected":{"s3Bucket":{"name":"b"},
             "s3Object":{"key":"k","eTag":"e","versionId":"","publicAccess":null,"tags":[]}}}\
            """);

    Finding finding = read(macie).getFirst();

    assertThat(finding.scannedAt()).isEqualTo(Instant.parse("2020-10-26T13:47:03Z"));
    assertThat(finding.object()).isEqualTo(new ScannedObject("k", "e", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"accountId\":\"1\",\"updatedAt\":\"2026-03-03T04:17:51Z\"}",
        "{\"accountId\":\"1\",\"updatedAt\":\"2026-03-03T04:17:51Z\",\"resourcesAffected\":{}}",
        "{\"updatedAt\":\"2026-03-03T04:17:51Z\",\"resourcesAffected\":{\"s3Bucket\":{\"name\":\"b\"}}}",
        "{\"accountId\":\"1\",\"resourcesAffected\":{\"s3Bucket\":{\"name\":\"b\"}}}",
        "{\"accountId\":\"1\",\"updatedAt\":\"2026-03-03T04:17:51Z\",\"resourcesAffected\":{\"s3Bucket\":{\"name\":\"\"}}}",
      })
  @DisplayName("a finding that belongs to no bucket is counted, not guessed at")
  void countsWhatCannotBeUsed(String finding) {
    FindingsRead read =
        new MacieFindings(CannedMacie.withFindings(finding), Origin.ADMINISTRATOR)
            .read(MacieScope.everything(), Instant.EPOCH, it -> {});

    assertThat(read).isEqualTo(new FindingsRead(0, 0, 1));
  }

  private static Finding one(String members) {
    String finding =
        """
        {"accountId":"222233334444","updatedAt":"2026-03-03T04:17:51.331Z",
         "resourcesAffected":{"s3Bucket":{"name":"b"}},%s}\
        """
            .formatted(members);
    return read(CannedMacie.withFindings(finding)).getFirst();
  }

  private static List<Finding> read(MacieRegion macie) {
    List<Finding> findings = new ArrayList<>();
    new MacieFindings(macie, Origin.ADMINISTRATOR)
        .read(MacieScope.everything(), Instant.EPOCH, findings::add);
    return findings;
  }

  private static java.util.function.BiFunction<String, String, CannedMacie.Answer> answers(
      String getFindings) {
    return (path, body) ->
        CannedMacie.Answer.of(path.equals("/findings") ? "{\"findingIds\":[\"1\"]}" : getFindings);
  }

  private static String text(String sample) throws IOException {
    String name = "/samples/" + sample + ".json";
    try (InputStream in =
        Objects.requireNonNull(FindingShapesTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static Found managed(String name, String category, long count) {
    return new Found(new Managed(name, category), count);
  }

  private static Found custom(String name, long count) {
    return new Found(new Custom(name), count);
  }
}
