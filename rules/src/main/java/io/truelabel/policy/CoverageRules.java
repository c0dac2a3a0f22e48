package io.truelabel.policy;

import java.time.Duration;

/**
 * How soon, and how often, Macie must look.
 *
 * @param grace how long a new bucket may wait for its first look; zero for not at all
 * @param maximumAge how old the last look at changed content may be; above zero
 */
public record CoverageRules(Duration grace, Duration maximumAge) {

  public CoverageRules {
    Check.that(!grace.isNegative(), "the grace period is negative: " + grace);
    Check.that(maximumAge.isPositive(), "the maximum age is not above zero: " + maximumAge);
  }
}
