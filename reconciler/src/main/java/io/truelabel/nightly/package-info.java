/** The whole nightly job, wired for AWS: sweep, then alerts, metrics and report. */
@NullMarked
package io.truelabel.nightly;

import org.jspecify.annotations.NullMarked;
