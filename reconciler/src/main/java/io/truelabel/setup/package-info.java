/**
 * Sets Macie up: the custom resource behind {@code cloudformation/macie.yaml}, for what
 * CloudFormation has no resource of its own.
 */
@NullMarked
package io.truelabel.setup;

import org.jspecify.annotations.NullMarked;
