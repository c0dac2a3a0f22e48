package io.truelabel.aws;

/** Macie is not enabled for the calling account in a Region, so nothing there can be known. */
public final class MacieNotEnabledException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MacieNotEnabledException(String region, Throwable cause) {
    super(
        "Macie is not enabled in "
            + region
            + " for this account, so no bucket there can be judged by its contents. Enable Macie"
            + " there, or leave the Region out.",
        cause);
  }
}
