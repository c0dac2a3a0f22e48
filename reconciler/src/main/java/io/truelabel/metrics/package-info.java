/** Gauges of a finished sweep, for CloudWatch. */
@NullMarked
package io.truelabel.metrics;

import org.jspecify.annotations.NullMarked;
