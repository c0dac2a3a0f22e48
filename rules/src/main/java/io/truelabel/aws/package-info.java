/**
 * AWS, as the rules and the reconciler see it: clients, credentials of other accounts, and what
 * Macie, Config and S3 answer, turned into the domain's words.
 */
@NullMarked
package io.truelabel.aws;

import org.jspecify.annotations.NullMarked;
