/** Text on a terminal: width, colour and tables, knowing nothing of what they show. */
@NullMarked
package io.truelabel.cli.terminal;

import org.jspecify.annotations.NullMarked;
