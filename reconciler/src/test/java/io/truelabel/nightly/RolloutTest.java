package io.truelabel.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.ConfigLine.Kind;
import io.truelabel.policy.Alerts.Mode;
import io.truelabel.report.Report;
import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.SampleOrganization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.standin.StandIn;
import io.truelabel.standin.config.OrganizationPack;
import io.truelabel.standin.core.Fault;
import io.truelabel.sweep.PlainJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Accounts that exist, and whom the installation reaches: every night holds one against the other.
 */
@DisplayName("A night")
final class RolloutTest {
  private static final List<String> FUNCTIONS =
      List.of("truelabel-label", "truelabel-contents", "truelabel-coverage");
  private static final List<String> REGIONS = List.of(SampleRun.HOME, SampleRun.ABROAD);
  private static final List<String> INSTALLED =
      List.of(SampleOrganization.SECURITY, SampleOrganization.PAYMENTS, SampleOrganization.WEB);
  private static final String NEW = "444455556666";
  private static final Set<Kind> OURS =
      EnumSet.of(Kind.NOT_PERMITTED, Kind.PACK_FAILED, Kind.NO_PACK, Kind.NOT_SHOWN, Kind.UNREAD);

  private final Functions functions = new Functions(new SampleRun());
  private final StandIn standIn = functions.sample().standIn();
  private final OrganizationPack pack = standIn.config().pack();

  @AfterEach
  void close() {
    functions.close();
  }

  @Test
  @DisplayName("in which everybody is let in says nothing, and costs four calls a Region")
  void saysNothingOfThoseWhoAreLetIn() throws IOException {
    assertThat(night()).isEmpty();

    assertThat(standIn.calls().count("lambda", "GetPolicy")).isEqualTo(6);
    assertThat(standIn.calls().count("config", "GetOrganizationConformancePackDetailedStatus"))
        .isEqualTo(2);
    assertThat(standIn.calls().count("config", "DescribeOrganizationConformancePacks")).isZero();
  }

  @Test
  @DisplayName("names an account that joined and is not permitted, once, and no other")
  void namesWhoIsNotPermitted() throws IOException {
    permitOnly(INSTALLED);
    join(NEW);

    assertThat(night())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.account()).isEqualTo(NEW);
          assertThat(line.kind()).isEqualTo(Kind.NOT_PERMITTED);
          assertThat(line.regions()).containsExactlyElementsOf(REGIONS);
          assertThat(line.problem()).contains(FUNCTIONS);
          assertThat(line.remedy()).startsWith("Run the installation again");
        });
  }

  @Test
  @DisplayName("names the one function and the one Region that leave an account out")
  void namesTheFunction() throws IOException {
    standIn
        .functionPolicies()
        .permit(
            SampleRun.ABROAD,
            "truelabel-contents",
            List.of(SampleOrganization.SECURITY, SampleOrganization.WEB));

    assertThat(night())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.account()).isEqualTo(SampleOrganization.PAYMENTS);
          assertThat(line.regions()).containsExactly(SampleRun.ABROAD);
          assertThat(line.problem())
              .contains("truelabel-contents")
              .doesNotContain("truelabel-label", "truelabel-coverage");
        });
  }

  @Test
  @DisplayName("claims of nobody to be shut out where Lambda shows no permission at all")
  void claimsNothingWithoutAPolicy() throws IOException {
    for (String region : REGIONS) {
      standIn.functionPolicies().remove(region, "truelabel-label");
      standIn.functionPolicies().put(region, "truelabel-contents", "{\"Statement\":[]}");
    }

    assertThat(night())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.account()).isEqualTo(SampleOrganization.SECURITY);
          assertThat(line.kind()).isEqualTo(Kind.NOT_SHOWN);
          assertThat(line.regions()).containsExactlyElementsOf(REGIONS);
          assertThat(line.problem()).contains("truelabel-label, nor truelabel-contents");
        });
  }

  @Test
  @DisplayName("names where the pack failed, with what AWS says, in one short and harmless line")
  void namesWhereThePackFailed() throws IOException {
    String hostile = "No\nrecorder \u202e\u0007<b>" + "x".repeat(5_000);
    pack.put(new Shard(NEW, SampleRun.HOME), "CREATE_FAILED", "AccessDenied", hostile);
    join(NEW);

    assertThat(night())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.account()).isEqualTo(NEW);
          assertThat(line.kind()).isEqualTo(Kind.PACK_FAILED);
          assertThat(line.regions()).containsExactly(SampleRun.HOME);
          assertThat(line.problem())
              .contains("(CREATE_FAILED)", "AWS says: AccessDenied No recorder ??<b>xxx")
              .endsWith("x...")
              .hasSizeLessThan(450);
        });
  }

  @Test
  @DisplayName("has no word for a pack that is being made, or of an account that left")
  void waitsForThePack() throws IOException {
    pack.put(new Shard(NEW, SampleRun.HOME), "CREATE_IN_PROGRESS", "", "");
    pack.put(new Shard(NEW, SampleRun.ABROAD), "UPDATE_SUCCESSFUL", "", "");
    join(NEW);

    assertThat(night()).isEmpty();
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @DisplayName("names an account that the pack does not know, or no longer")
  @ValueSource(strings = {"", "DELETE_SUCCESSFUL", "DELETE_IN_PROGRESS"})
  void namesWhomThePackForgot(String status) throws IOException {
    Shard shard = new Shard(NEW, SampleRun.HOME);
    if (status.isEmpty()) {
      pack.forget(shard);
    } else {
      pack.put(shard, status, "", "");
    }
    join(NEW);

    assertThat(night())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.account()).isEqualTo(NEW);
          assertThat(line.kind()).isEqualTo(Kind.NO_PACK);
          assertThat(line.regions()).containsExactly(SampleRun.HOME);
        });
  }

  @Test
  @DisplayName("misses nobody who is meant to have no rules, neither in the pack nor permitted")
  void respectsExclusions() throws IOException {
    permitOnly(INSTALLED);
    pack.exclude(NEW);
    join(NEW);

    assertThat(night()).isEmpty();
    assertThat(standIn.calls().count("config", "DescribeOrganizationConformancePacks"))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("takes an account that has rules for one that is to have them, pack or not")
  void asksForThoseWhoHaveRules() throws IOException {
    REGIONS.forEach(pack::remove);
    permitOnly(List.of(SampleOrganization.SECURITY, SampleOrganization.WEB));
    join(NEW);

    assertThat(night())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.account()).isEqualTo(SampleOrganization.PAYMENTS);
          assertThat(line.kind()).isEqualTo(Kind.NOT_PERMITTED);
        });
  }

  @Test
  @DisplayName("makes one line of a pack that shows no account, however many there are")
  void claimsNothingOfAnEmptyPack() throws IOException {
    List<String> joined = IntStream.range(0, 5).mapToObj(i -> "44445555666" + i).toList();
    joined.forEach(this::join);
    for (String region : REGIONS) {
      standIn
          .organization()
          .accounts()
          .forEach(account -> pack.forget(new Shard(account.id(), region)));
    }

    assertThat(night())
        .singleElement()
        .satisfies(line -> assertThat(line.kind()).isEqualTo(Kind.NOT_SHOWN))
        .satisfies(line -> assertThat(line.problem()).contains("of any account"));
  }

  @Test
  @DisplayName("turns every page of a pack: 100 accounts are on one")
  void readsEveryPage() throws IOException {
    IntStream.range(100, 320).mapToObj(i -> "600000000" + i).forEach(this::join);
    pack.put(new Shard("600000000319", SampleRun.HOME), "UPDATE_FAILED", "Broken", "");

    assertThat(night())
        .singleElement()
        .satisfies(line -> assertThat(line.account()).isEqualTo("600000000319"))
        .satisfies(line -> assertThat(line.problem()).contains("AWS says: Broken"));
    assertThat(standIn.calls().count("config", "GetOrganizationConformancePackDetailedStatus"))
        .isEqualTo(6);
  }

  @Test
  @DisplayName("has no word for an account in which nobody can act")
  void leavesOutWhoIsSuspended() throws IOException {
    permitOnly(INSTALLED);
    pack.put(new Shard(NEW, SampleRun.HOME), "UPDATE_FAILED", "Suspended", "");
    standIn.organization().put(account(NEW).with(Account.Status.SUSPENDED));

    assertThat(night()).isEmpty();
  }

  @Test
  @DisplayName("looks only after the accounts that it was told to judge")
  void staysInItsScope() throws IOException {
    functions.with("TRUELABEL_ACCOUNTS", SampleOrganization.PAYMENTS);
    permitOnly(List.of(SampleOrganization.PAYMENTS));
    pack.put(new Shard(NEW, SampleRun.HOME), "UPDATE_FAILED", "Broken", "");
    join(NEW);

    assertThat(night()).isEmpty();
    permitOnly(List.of(NEW));
    functions.sleep();

    assertThat(night()).extracting(ConfigLine::account).containsOnly(SampleOrganization.PAYMENTS);
  }

  @Test
  @DisplayName("that may not read permissions and packs says so once, and is complete all the same")
  void isNotStoppedByARefusal() throws IOException {
    permitOnly(List.of(SampleOrganization.SECURITY));
    boolean complete = complete();
    refuse("lambda", "GetPolicy", 403);
    refuse("config", "GetOrganizationConformancePackDetailedStatus", 400);
    functions.sleep();

    assertThat(night())
        .hasSize(2)
        .allSatisfy(line -> {
          assertThat(line.kind()).isEqualTo(Kind.NOT_SHOWN);
          assertThat(line.account()).isEqualTo(SampleOrganization.SECURITY);
          assertThat(line.regions()).containsExactlyElementsOf(REGIONS);
          assertThat(line.remedy()).contains("truelabel-home");
        });
    assertThat(complete()).isEqualTo(complete);
  }

  @Test
  @DisplayName("is quiet where packs belong to another account of the organization")
  void isQuietWithoutTheOrganization() throws IOException {
    standIn
        .faults()
        .add(
            Fault.refuse(
                "config",
                "GetOrganizationConformancePackDetailedStatus",
                "OrganizationAccessDeniedException",
                400));

    assertThat(night()).isEmpty();
  }

  @Test
  @DisplayName("in which AWS failed to answer says that it does not know, twice, by either cause")
  void tellsOfAnOutage() throws IOException {
    standIn.faults().add(Fault.serverError("lambda", "GetPolicy"));
    standIn
        .faults()
        .add(Fault.serverError("config", "GetOrganizationConformancePackDetailedStatus"));

    assertThat(night()).hasSize(2).allMatch(line -> line.kind() == Kind.UNREAD);
  }

  @Test
  @DisplayName("in parts says the same")
  void saysTheSameInParts() throws IOException {
    permitOnly(INSTALLED);
    pack.put(new Shard(NEW, SampleRun.HOME), "CREATE_FAILED", "AccessDenied", "No.");
    join(NEW);
    List<ConfigLine> whole = night();
    functions.sleep();

    functions.sweepInParts();

    assertThat(lines()).isEqualTo(whole).hasSize(2);
  }

  @Test
  @DisplayName("that somebody runs at a command line asks for nothing of it")
  void isOfTheInstallationAlone() {
    functions.sample().apply(Mode.OBSERVE);

    assertThat(standIn.calls().count("lambda", "GetPolicy")).isZero();
    assertThat(standIn.calls().count("config", "GetOrganizationConformancePackDetailedStatus"))
        .isZero();
  }

  private List<ConfigLine> night() throws IOException {
    functions.sweep();
    return lines();
  }

  private List<ConfigLine> lines() throws IOException {
    return report().config().lines().stream().filter(line -> OURS.contains(line.kind())).toList();
  }

  private boolean complete() throws IOException {
    return functions.sweep().get("complete").asBoolean();
  }

  private Report report() throws IOException {
    return PlainJson.read(
        new ByteArrayInputStream(functions.state().read(ReportStore.LATEST).content()),
        Report.class);
  }

  private void refuse(String service, String operation, int status) {
    standIn.faults().add(Fault.refuse(service, operation, "AccessDeniedException", status));
  }

  private void permitOnly(List<String> accounts) {
    for (String region : REGIONS) {
      FUNCTIONS.forEach(it -> standIn.functionPolicies().permit(region, it, accounts));
    }
  }

  private void join(String id) {
    standIn.organization().put(account(id));
  }

  private static Account account(String id) {
    return Account.installed(id, "new", SampleOrganization.SECURITY, Set.copyOf(REGIONS));
  }
}
