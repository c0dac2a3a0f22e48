/** What is allowed: the policy file, as plain values. */
@NullMarked
package io.truelabel.policy;

import org.jspecify.annotations.NullMarked;
