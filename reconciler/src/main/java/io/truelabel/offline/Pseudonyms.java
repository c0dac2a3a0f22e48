package io.truelabel.offline;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the names of objects are replaced by. Within one collection the same name has the same
 * pseudonym; the key that makes them is in no file, so that nobody can try names afterwards.
 */
final class Pseudonyms {
  private static final String PREFIX = "object-";
  private static final int HEX_DIGITS = 24;
  private static final int KEY_BYTES = 32;

  private final byte[] key;
  private final boolean keepNames;
  private final Map<String, String> names = new ConcurrentHashMap<>();

  private Pseudonyms(byte[] key, boolean keepNames) {
    this.key = key.clone();
    this.keepNames = keepNames;
  }

  /** Pseudonyms of a new collection. */
  static Pseudonyms fresh(SecureRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new Pseudonyms(key, false);
  }

  /** Names stay as they are. */
  static Pseudonyms none() {
    return new Pseudonyms(new byte[KEY_BYTES], true);
  }

  /** The name behind a pseudonym, as long as the collection runs; else the text itself. */
  String name(String pseudonym) {
    return names.getOrDefault(pseudonym, pseudonym);
  }

  String of(String name) {
    if (keepNames || name.isEmpty()) {
      return name;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      String pseudonym = PREFIX + HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
      names.put(pseudonym, name);
      return pseudonym;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }
}
