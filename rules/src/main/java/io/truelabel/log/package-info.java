/** Structured logging: one JSON object a line. */
@NullMarked
package io.truelabel.log;

import org.jspecify.annotations.NullMarked;
