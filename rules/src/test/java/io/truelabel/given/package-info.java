/** Policies, buckets and findings for tests: plain ones to start from, and any there can be. */
@NullMarked
package io.truelabel.given;

import org.jspecify.annotations.NullMarked;
