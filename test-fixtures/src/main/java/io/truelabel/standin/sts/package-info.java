/** The stand-in's Security Token Service. */
@NullMarked
package io.truelabel.standin.sts;

import org.jspecify.annotations.NullMarked;
