package io.truelabel.sampleorg;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Ids that look random but follow from what they identify: 32 hexadecimal digits. */
public final class Ids {

  private static final int BYTES = 16;

  private Ids() {}

  public static String of(Object... parts) {
    String joined = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining("\n"));
    byte[] digest = sha256().digest(joined.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
    }
  }
}
