/** Measures what the design promises: AWS calls and memory, against a stand-in. */
@NullMarked
package io.truelabel.bench;

import org.jspecify.annotations.NullMarked;
