package io.truelabel.inventory;

import io.truelabel.buckets.Candidate;
import io.truelabel.buckets.MacieSight;
import io.truelabel.buckets.Recording;
import io.truelabel.sweep.AccountLine;
import io.truelabel.sweep.AccountLine.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says which accounts lack Macie or a recorder, where it matters.
 *
 * <p>It matters where the account has buckets. It hides buckets where nobody lists them: neither
 * Macie nor AWS Config, nor S3 in the central account. Only then the sweep is incomplete.
 */
final class AccountReview {
  private final String central;
  private final AccountNotes notes;

  AccountReview(String central, AccountNotes notes) {
    this.central = central;
    this.notes = notes;
  }

  void review(RegionView view, List<Candidate> candidates) {
    view.accounts().suspended().forEach(it -> notes.add(MemberAccess.suspended(it)));
    Set<String> owners =
        candidates.stream().map(bucket -> bucket.id().accountId()).collect(Collectors.toSet());
    Set<String> shown = new HashSet<>(owners);
    shown.addAll(view.macie().watch().members());
    for (String account : view.accounts().activeWith(shown)) {
      review(view, account, owners.contains(account));
    }
  }

  private void review(RegionView view, String account, boolean owner) {
    boolean hidden = !account.equals(central) && !listed(view, account);
    if (!owner && !hidden) {
      return;
    }
    if (view.macie().lacks(account)) {
      notes.add(noMacie(account, hidden).in(view.region()));
    }
    if (view.config().of(account) == Recording.OFF) {
      notes.add(noRecorder(account, hidden).in(view.region()));
    }
  }

  private static boolean listed(RegionView view, String account) {
    return view.config().of(account).complete()
        || (view.macie().sight() == MacieSight.WHOLE
            && view.macie().watch().members().contains(account));
  }

  private static AccountLine noMacie(String account, boolean hidden) {
    return new AccountLine(
        account,
        List.of(),
        Kind.NO_MACIE,
        hidden,
        "Macie is not enabled, so nobody looks into its buckets."
            + (hidden ? " AWS Config does not list them either." : ""),
        "Enable Macie for this account, or leave the Region out.");
  }

  private static AccountLine noRecorder(String account, boolean hidden) {
    return new AccountLine(
        account,
        List.of(),
        Kind.NO_RECORDER,
        hidden,
        "AWS Config does not record its buckets, so the Config rules judge none of them."
            + (hidden ? " Macie does not list them either." : ""),
        "Let the recorder of this account record AWS::S3::Bucket.");
  }
}
