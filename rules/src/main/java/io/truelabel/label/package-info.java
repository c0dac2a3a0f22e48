/** What is declared: the owner's tags, and every way in which they can be misspelled. */
@NullMarked
package io.truelabel.label;

import org.jspecify.annotations.NullMarked;
