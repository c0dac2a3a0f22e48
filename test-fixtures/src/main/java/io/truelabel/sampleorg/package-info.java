/**
 * The truth of a whole AWS organization, from which the stand-in answers and which tests change.
 */
@NullMarked
package io.truelabel.sampleorg;

import org.jspecify.annotations.NullMarked;
