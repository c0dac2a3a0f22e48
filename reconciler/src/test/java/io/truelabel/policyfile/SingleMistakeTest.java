package io.truelabel.policyfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake in a sound file is one error, at its place, with a remedy that fits. */
class SingleMistakeTest {

  private static final String SOUND =
      """
      version: 1
      levels: [public, internal, secret]
      unlabeled: internal
      contents:
        - name: credentials
          categories: [CREDENTIALS, CUSTOM_IDENTIFIER, FINANCIAL_INFORMATION]
          forbidden: true
        - name: people
          categories: PERSONAL_INFORMATION
          requires: internal
      exposure:
        public: {allowedUpTo: public}
        sharedOutside: {allowedUpTo: internal}
        replicatedOutside: {allowedUpTo: secret}
      waivers:
        - buckets: export
          accounts: "012345678901"
          kinds: [contents-exceed-label, contents-forbidden]
          upTo: secret
          reason: migration
          by: alice
          until: 2027-03-31
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1                | version: one            | 1:10  | `version` is `one`            | Write `1`.
          version: 1                | VERSION: 1              | *     | `VERSION` is not a key        | Did you mean `version`?
          [public, internal, secret] | [internal]             | *     | `levels` has 1 entry          | ["public","internal"
          [public, internal, secret] | [1, internal, public, secret] | 2:10 | `1` without quotes       | `"1"`
          unlabeled: internal       | unlabeled: Internal     | 3:12  | `Internal`                    | Did you mean `internal`?
          unlabeled: internal       | unlabeled:              | 3:11  | `unlabeled` has no value      | one of the levels
          unlabeled: internal       | unlabeled: [internal]   | 3:12  | `unlabeled` is a list         | `confidential`
          requires: internal        | requires: secrets       | 10:15 | `contents[1].requires`        | Did you mean `secret`?
          requires: internal        | required: internal      | *     | `required` is not a key       | Did you mean `requires`?
          requires: internal        | severity: 3             | *     | `3`                           | `low`, `medium`, `high`
          requires: internal        | {requires: internal     | 11:9  | stops being YAML              | indentation
          categories: PERSONAL      | customIdentifiers: [a]{n}    categories: PERSONAL | 8:5 | can never match | Split it
          categories: PERSONAL      | customIdentifiers: [a]{n}    detections: NAME{n}    categories: PERSONAL | 8:5 | can never match | Split it
          name: people              | name: credentials       | 8:11  | taken by the requirement in line 5 | another name
          name: people              | name: "\\u202e"         | 8:11  | cannot be seen                | Take it out
          {allowedUpTo: internal}   | {upTo: internal}        | *     | `upTo` is not a key           | `allowedUpTo`
          {allowedUpTo: internal}   | {}                      | 13:18 | lacks the key `allowedUpTo`   | most sensitive level
          "012345678901"            | 012345678901            | 17:15 | without quotes                | `"012345678901"`
          "012345678901"            | 12345678901             | 17:15 | without quotes                | `"012345678901"`
          "012345678901"            | "12345678901"           | 17:15 | not an account id             | "012345678901"
          "012345678901"            | []                      | 17:15 | is an empty list              | at least one
          accounts: "012345678901"  | reason: two             | 20:5  | a second time, after line 17  | Keep one
          buckets: export           | buckets: "*"{n}    account: "1" | *  | `account` is not a key   | Did you mean `accounts`?
          kinds: [contents-exceed-label, | kinds: [contents_exceed_label, | 18:13 | `contents_exceed_label` | Did you mean `contents-exceed-label`?
          upTo: secret              | upTo: internal          | 19:11 | would hide nothing            | `upTo: secret`
          {n}    upTo: secret       | *                       | 16:5  | lacks the key `upTo`          | `secret`
          {n}    by: alice          | *                       | 16:5  | lacks the key `by`            | whoever accepted
          {n}    reason: migration  | *                       | 16:5  | lacks the key `reason`        | Why the violation is accepted
          {n}    until: 2027-03-31  | *                       | 16:5  | lacks the key `until`         | 2027-03-31
          until: 2027-03-31         | until: 31.03.2027       | 22:12 | not a date                    | `2027-03-31`
          until: 2027-03-31         | until: 2027-02-29       | 22:12 | not a day in the calendar     | `2027-03-31`
          until: 2027-03-31         | until: 20270331         | 22:12 | without quotes                | `2027-03-31`
          """)
  void isOneErrorAtItsPlaceWithARemedy(
      String sound, String mistake, String at, String problem, String remedy) {
    String yaml = SOUND.replace(lines(sound), mistake.equals("*") ? "" : lines(mistake));
    assertThat(yaml).isNotEqualTo(SOUND);

    PolicyCheck check = PolicyFile.check(yaml, "p.yaml", Instant.EPOCH);

    assertThat(check).isInstanceOf(PolicyCheck.Refused.class);
    assertThat(check.remarks())
        .as(PolicyReport.of(check))
        .anySatisfy(it -> {
          assertThat(it.problem()).contains(problem);
          assertThat(it.remedy()).contains(remedy);
        });
    if (!at.equals("*")) {
      assertThat(check.remarks())
          .as(PolicyReport.of(check))
          .singleElement()
          .satisfies(it -> assertThat(it.line() + ":" + it.column()).isEqualTo(at));
    }
  }

  private static String lines(String cell) {
    return cell.replace("{n}", "\n");
  }
}
