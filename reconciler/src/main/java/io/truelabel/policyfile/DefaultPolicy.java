package io.truelabel.policyfile;

import io.truelabel.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/** The policy to start from. */
public final class DefaultPolicy {

  private static final String NAME = "default-policy.yaml";

  private DefaultPolicy() {}

  /** The policy to start from, ready to judge by. */
  public static Policy load() {
    PolicyCheck check = PolicyFile.check(yaml(), NAME, Instant.EPOCH);
    return switch (check) {
      case PolicyCheck.Accepted accepted -> accepted.policy();
      case PolicyCheck.Refused refused -> throw new IllegalStateException(PolicyReport.of(refused));
    };
  }

  /** The policy to start from, with its comments, for people to copy and change. */
  public static String yaml() {
    try (InputStream text = DefaultPolicy.class.getResourceAsStream(NAME)) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The default policy cannot be read", e);
    }
  }
}
