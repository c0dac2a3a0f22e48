/** Compares what an installation reaches with the accounts that exist. */
@NullMarked
package io.truelabel.rollout;

import org.jspecify.annotations.NullMarked;
