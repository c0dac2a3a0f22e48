/** What follows: pure functions from policy, label and evidence to verdicts. */
@NullMarked
package io.truelabel.verdict;

import org.jspecify.annotations.NullMarked;
