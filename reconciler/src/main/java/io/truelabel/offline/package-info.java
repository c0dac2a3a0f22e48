/** Judges what others wrote to files, without a call to AWS. */
@NullMarked
package io.truelabel.offline;

import org.jspecify.annotations.NullMarked;
