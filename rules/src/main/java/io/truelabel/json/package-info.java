/** JSON of our own making, read back: every field is what it must be, or refused by name. */
@NullMarked
package io.truelabel.json;

import org.jspecify.annotations.NullMarked;
