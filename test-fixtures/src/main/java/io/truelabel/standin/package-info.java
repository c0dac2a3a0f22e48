/** An AWS stand-in on loopback, a program of its own that speaks wire formats only. */
@NullMarked
package io.truelabel.standin;

import org.jspecify.annotations.NullMarked;
