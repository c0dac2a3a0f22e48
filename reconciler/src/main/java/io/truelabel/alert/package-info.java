/** Whom to tell about a finished sweep, on which way, and in which words. */
@NullMarked
package io.truelabel.alert;

import org.jspecify.annotations.NullMarked;
