/** An organization that lives: owners change it day by day, and Macie looks at it every night. */
@NullMarked
package io.truelabel.sampleorg.living;

import org.jspecify.annotations.NullMarked;
