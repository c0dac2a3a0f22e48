package io.truelabel.config;

import io.truelabel.aws.CentralAccount;
import io.truelabel.aws.StateBucket;
import io.truelabel.aws.StateBucket.Stored;
import io.truelabel.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The accounts whose rules may use Truelabel's functions: a JSON array of ids in the state bucket,
 * which only the deployment writes.
 */
public final class AccountList {
  private static final String PROBLEM =
      StateBucket.ACCOUNTS_KEY
          + " in the state bucket is no JSON array of account ids, so it is not known who may be"
          + " judged. Store it again, such as [\"111122223333\"].";

  private AccountList() {}

  /**
   * Reads it; empty where there is none.
   *
   * @throws UncheckedIOException when it is none
   */
  public static Optional<Set<String>> read(StateBucket bucket) {
    return bucket.find(StateBucket.ACCOUNTS_KEY).map(Stored::content).map(AccountList::parse);
  }

  private static Set<String> parse(byte[] content) {
    try {
      JsonValue list = JsonValue.parse(new String(content, StandardCharsets.UTF_8));
      Set<String> ids =
          list.elements().stream().map(JsonValue::text).collect(Collectors.toUnmodifiableSet());
      if (list.isArray() && ids.stream().allMatch(CentralAccount::isAccountId)) {
        return ids;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(PROBLEM, e);
    }
    throw new UncheckedIOException(new IOException(PROBLEM));
  }
}
