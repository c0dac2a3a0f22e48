package io.truelabel.policyfile;

/** Checks exclusions that leave out more than anybody can mean, and teams that do not fit. */
final class ScopeCheck {

  private ScopeCheck() {}

  static void check(Section root, Remarks remarks) {
    root.section("scope").sections("exclude").forEach(it -> warnOfAll(it, remarks));
    checkTeams(root.section("teams"), remarks);
  }

  private static void warnOfAll(Section exclusion, Remarks remarks) {
    boolean all = exclusion.texts("buckets").stream().anyMatch(it -> it.value().matches("\\*+"));
    if (all && !exclusion.has("accounts")) {
      remarks.warning(
          exclusion.spotOf("buckets"),
          "This leaves out every bucket of every account, so nothing at all is judged.",
          "Name accounts, or a narrower pattern.");
    }
  }

  private static void checkTeams(Section teams, Remarks remarks) {
    long known = teams.texts("known").stream().map(Text::value).distinct().count();
    long atMost = PolicyParts.number(teams, "atMost", Defaults.TEAMS_AT_MOST);
    if (known > atMost) {
      remarks.error(
          teams.spotOf(teams.has("atMost") ? "atMost" : "known"),
          "%s teams are known, and only %s are counted by name.".formatted(known, atMost),
          "Set `teams.atMost` to at least " + known + ".");
    }
  }
}
