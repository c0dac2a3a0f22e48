/** The policy as it is stored: canonical JSON, which is all of a policy that a Lambda reads. */
@NullMarked
package io.truelabel.policyformat;

import org.jspecify.annotations.NullMarked;
