/** What to do at once when Macie publishes a finding. */
@NullMarked
package io.truelabel.finding;

import org.jspecify.annotations.NullMarked;
