package io.truelabel.config;

/** Config did not store some results, although it was asked several times. */
public final class EvaluationsFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  EvaluationsFailedException(int failed, int all) {
    super(
        "AWS Config did not store "
            + failed
            + " of "
            + all
            + " results, so its compliance view still shows the last ones. The event is repeated"
            + " by Lambda; if this message comes back, look at the health of AWS Config.");
  }
}
