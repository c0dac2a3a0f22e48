package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.buckets.Select;
import io.truelabel.sweep.StopSign;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.config.ConfigClient;
import software.amazon.awssdk.services.config.model.AccountAggregationSource;
import software.amazon.awssdk.services.config.model.ConfigurationAggregator;
import software.amazon.awssdk.services.config.model.OrganizationAggregationSource;

/** Chooses where AWS Config is asked: an aggregator in the home Region, or else each account. */
final class ConfigInventory implements ConfigSource {
  private final ConfigClient home;
  private final ConfigSource eachAccount;
  private final Once<List<ConfigurationAggregator>> aggregators;

  ConfigInventory(AwsClients clients, String homeRegion, ConfigSource eachAccount) {
    this.home = clients.config(homeRegion);
    this.eachAccount = eachAccount;
    this.aggregators = new Once<>(this::aggregators);
  }

  @Override
  public ConfigReading read(String region, Set<String> accounts, StopSign stop) {
    return aggregator(region, accounts)
        .<ConfigSource>map(it -> new Aggregator(select(home, it)))
        .orElse(eachAccount)
        .read(region, accounts, stop);
  }

  /** The aggregator that tells of these accounts in a Region. */
  Optional<String> aggregator(String region, Set<String> accounts) {
    return aggregators.get().stream()
        .filter(aggregator -> covers(aggregator, region, accounts))
        .findFirst()
        .map(ConfigurationAggregator::configurationAggregatorName);
  }

  /** What an aggregator says. */
  static Select select(ConfigClient home, String aggregator) {
    return expression ->
        home
            .selectAggregateResourceConfigPaginator(request ->
                request
                    .configurationAggregatorName(aggregator)
                    .expression(expression)
                    .limit(Select.PAGE))
            .stream()
            .flatMap(page -> page.results().stream());
  }

  /** Without an aggregator that may be read, each account is asked: nothing is lost by it. */
  private List<ConfigurationAggregator> aggregators() {
    try {
      return home.describeConfigurationAggregatorsPaginator().stream()
          .flatMap(page -> page.configurationAggregators().stream())
          .toList();
    } catch (SdkException unreadable) {
      return List.of();
    }
  }

  private static boolean covers(
      ConfigurationAggregator aggregator, String region, Set<String> accounts) {
    OrganizationAggregationSource all = aggregator.organizationAggregationSource();
    if (all != null) {
      return Boolean.TRUE.equals(all.allAwsRegions()) || all.awsRegions().contains(region);
    }
    return aggregator.accountAggregationSources().stream()
        .anyMatch(source -> covers(source, region, accounts));
  }

  private static boolean covers(
      AccountAggregationSource source, String region, Set<String> accounts) {
    return (Boolean.TRUE.equals(source.allAwsRegions()) || source.awsRegions().contains(region))
        && source.accountIds().containsAll(accounts);
  }
}
