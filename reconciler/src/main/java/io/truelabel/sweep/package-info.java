/** One nightly reconciliation: plan, shards, summary. */
@NullMarked
package io.truelabel.sweep;

import org.jspecify.annotations.NullMarked;
