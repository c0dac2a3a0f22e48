/** The command line: one class a command, around the same code that the handlers call. */
@NullMarked
package io.truelabel.cli;

import org.jspecify.annotations.NullMarked;
