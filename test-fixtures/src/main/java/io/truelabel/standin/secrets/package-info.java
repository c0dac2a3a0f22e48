/** The stand-in's Secrets Manager: secrets that were put there, to be read. */
@NullMarked
package io.truelabel.standin.secrets;

import org.jspecify.annotations.NullMarked;
