package io.truelabel.inventory;

import io.truelabel.aws.AwsClients;
import io.truelabel.aws.MacieBucket;
import io.truelabel.aws.MacieBuckets;
import io.truelabel.aws.MacieMembers;
import io.truelabel.aws.MacieNotEnabledException;
import io.truelabel.aws.MacieRegion;
import io.truelabel.buckets.MacieSight;
import io.truelabel.buckets.OwnJobs;
import io.truelabel.sweep.Diagnosis;
import io.truelabel.sweep.Failure;
import io.truelabel.sweep.StopSign;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.macie2.model.Macie2Exception;

/** Reads Macie's inventory of a Region once for all accounts, where Macie exists at all. */
final class MacieListing {
  private static final String STEP = "list the buckets";

  /**
   * The accounts that Macie watches, the administrator among them.
   *
   * @param failures why that is not known; empty when it is
   */
  record Watch(Set<String> members, List<Failure> failures) {}

  private final AwsClients clients;
  private final String central;
  private final Function<String, OwnJobs> ownJobs;
  private final Extent extent;
  private final Map<String, Once<Watch>> watches = new ConcurrentHashMap<>();

  /**
   * Macie as its administrator sees it.
   *
   * @param central the administrator
   * @param ownJobs tells what accounts have their own jobs do in a Region
   * @param extent how much of it is read
   */
  MacieListing(
      AwsClients clients, String central, Function<String, OwnJobs> ownJobs, Extent extent) {
    this.clients = clients;
    this.central = central;
    this.ownJobs = ownJobs;
    this.extent = extent;
  }

  /** The accounts whose buckets Macie lists in a Region, asked for once. */
  Watch watch(String region) {
    Watch known = extent.watches().get(region);
    return known == null
        ? watches.computeIfAbsent(region, it -> new Once<>(() -> ask(it))).get()
        : known;
  }

  private Watch ask(String region) {
    if (!MacieRegion.exists(region)) {
      return new Watch(Set.of(), List.of());
    }
    MacieRegion macie = MacieRegion.of(clients, region);
    try {
      Set<String> watched = new HashSet<>(MacieMembers.watched(macie));
      watched.add(central);
      return new Watch(watched, List.of());
    } catch (Macie2Exception e) {
      return macie.explain(e) instanceof MacieNotEnabledException
          ? new Watch(Set.of(), List.of())
          : unwatched(region, e);
    } catch (SdkException e) {
      return unwatched(region, e);
    }
  }

  private static Watch unwatched(String region, SdkException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    return new Watch(
        Set.of(),
        List.of(
            new Failure(
                region,
                "",
                "list the members of Macie",
                diagnosis.problem() + " In which accounts Macie is enabled is unknown.",
                diagnosis.remedy())));
  }

  /** The buckets of a Region, as far as they could be listed. */
  MacieReading read(String region, StopSign stop) {
    Watch watch = watch(region);
    List<MacieBucket> buckets = new ArrayList<>();
    if (!MacieRegion.exists(region)) {
      return new MacieReading(buckets, watch, MacieSight.NOWHERE, List.of());
    }
    try {
      List<Failure> unread =
          pages(
              region,
              page -> {
                stop.check();
                buckets.addAll(page);
              });
      return new MacieReading(buckets, watch, MacieSight.WHOLE, unread);
    } catch (SdkException | MacieNotEnabledException e) {
      return new MacieReading(
          buckets, watch, MacieSight.BROKEN, List.of(failure(region, buckets.size(), e)));
    }
  }

  /**
   * Macie's pages as they come; what fails is an exception.
   *
   * @return what Macie did not tell of the ways in which it looks
   */
  List<Failure> pages(String region, Consumer<List<MacieBucket>> page) {
    MacieBuckets macie = new MacieBuckets(MacieRegion.of(clients, region));
    OwnJobs own = ownJobs.apply(region);
    macie.readPages(extent.scope(), buckets -> page.accept(own.with(buckets)));
    return Stream.concat(
            macie.unread().stream().map(sentence -> unread(region, "", sentence)),
            own.unread().stream().map(it -> unread(region, it.account(), it.sentence())))
        .toList();
  }

  private static Failure unread(String region, String account, String sentence) {
    return new Failure(
        region,
        account,
        "read how Macie looks",
        sentence + " The coverage of buckets that depend on it is unknown.",
        "Let the role that asks do this, then run the sweep again.");
  }

  /** That Macie is not enabled is said of the Region, whatever account was asked for. */
  private Failure failure(String region, int listed, RuntimeException cause) {
    Diagnosis diagnosis = Diagnosis.of(cause);
    String account = cause instanceof MacieNotEnabledException ? "" : extent.account();
    String rest =
        listed == 0
            ? " Only what AWS Config lists in this Region was judged."
            : " After "
                + listed
                + " buckets; of the others, only what AWS Config lists was judged.";
    return new Failure(region, account, STEP, diagnosis.problem() + rest, diagnosis.remedy());
  }
}
