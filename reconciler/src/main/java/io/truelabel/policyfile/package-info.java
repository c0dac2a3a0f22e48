/** The policy as people write it: YAML in, the policy or all of its errors out. */
@NullMarked
package io.truelabel.policyfile;

import org.jspecify.annotations.NullMarked;
