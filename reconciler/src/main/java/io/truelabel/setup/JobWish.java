package io.truelabel.setup;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The job that a stack asks for.
 *
 * @param on whether there shall be one; otherwise only its cost is said
 * @param price of a gigabyte analyzed, in US dollars
 * @param limit what the first run may cost, in US dollars; empty for any sum
 */
record JobWish(
    boolean on,
    BucketChoice choice,
    IdentifierWish identifiers,
    Optional<BigDecimal> price,
    Optional<BigDecimal> limit) {

  static JobWish read(StackRequest request, String stateBucket) {
    Properties properties = new Properties(request.properties());
    JobWish wish =
        new JobWish(
            properties.choice("DailyJob", "off", "on").equals("on"),
            BucketChoice.read(properties, stateBucket),
            IdentifierWish.read(properties),
            properties.number("PricePerGigabyte"),
            properties.number("FirstRunLimit"));
    if (wish.limit.isPresent() && wish.price.isEmpty()) {
      properties.mistake("FirstRunLimit needs PricePerGigabyte, or it cannot be kept");
    }
    properties.check();
    return wish;
  }

  /**
   * Names what makes one job different from another. What only decides whether to make it is not a
   * part: a change of the price makes no new job.
   */
  String digest() {
    return Digest.of(Stream.concat(choice.words().stream(), identifiers.words().stream()).toList());
  }

  /**
   * Lets a first run pass that costs no more than it may.
   *
   * @throws SetupFailedException saying what it would cost
   */
  void requireAffordable(Survey survey) {
    if (limit.isEmpty() || price.isEmpty()) {
      return;
    }
    BigDecimal cost = survey.cost(price.get());
    if (cost.compareTo(limit.get()) > 0) {
      throw new SetupFailedException(
          "The first run over %s bytes in %s buckets would cost about %s US dollars, more than the"
                  .formatted(survey.bytes(), survey.buckets(), cost.toPlainString())
              + " FirstRunLimit of %s, so no job was made. Raise the limit, or choose fewer buckets."
                  .formatted(limit.get().toPlainString()));
    }
  }
}
