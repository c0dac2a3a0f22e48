package io.truelabel.rollout;

import io.truelabel.aws.AwsClients;
import io.truelabel.heal.ConfigLine;
import io.truelabel.heal.Healing;
import io.truelabel.sweep.StopSign;
import io.truelabel.sweep.SweepSummary;
import io.truelabel.sweep.Workers;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the accounts that exist with those for which AWS Config may invoke the functions of the
 * rules, and with those in which the organization's conformance pack was made: an account that
 * joined later is let in by nobody but the installation.
 *
 * <p>It only reads: three calls of Lambda in a Region, and one of AWS Config for 100 accounts.
 */
public final class Rollout {
  private static final int REGIONS_AT_ONCE = 8;

  private final AwsClients clients;
  private final List<String> named;
  private final StopSign stop;

  /**
   * A comparison with the credentials of the account that the functions are in.
   *
   * @param named the accounts to judge; empty for all of the organization
   * @param stop ends it before the next Region
   */
  public Rollout(AwsClients clients, List<String> named, StopSign stop) {
    this.clients = clients;
    this.named = named;
    this.stop = stop;
  }

  /** The healing, with a line for each account that is left out. */
  public Healing comparedWith(SweepSummary summary, Healing healing) {
    Roster roster = Roster.of(summary, named, healing);
    return healing.with(
        new Workers(REGIONS_AT_ONCE)
            .map(summary.plan().regions(), region -> lines(region, roster)).stream()
                .flatMap(List::stream)
                .toList());
  }

  private List<ConfigLine> lines(String region, Roster roster) {
    if (stop.raised()) {
      return List.of();
    }
    var words = new RolloutLines(roster.central(), region);
    PackReach pack = new PackReading(clients.config(region), words).read(roster.at(region));
    Set<String> expected = pack.expected();
    return Stream.concat(
            pack.lines().stream(),
            new FunctionReading(clients, region, words).leftOut(expected).stream())
        .toList();
  }
}
