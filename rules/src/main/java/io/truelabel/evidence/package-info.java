/** What was found: Macie's findings, reduced to what judging needs. */
@NullMarked
package io.truelabel.evidence;

import org.jspecify.annotations.NullMarked;
