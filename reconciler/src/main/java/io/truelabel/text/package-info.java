/** Text for people: what a stranger wrote is made harmless, and lines are kept short. */
@NullMarked
package io.truelabel.text;

import org.jspecify.annotations.NullMarked;
