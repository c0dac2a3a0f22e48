/** The stand-in's Simple Storage Service: tags, objects with conditional writes, listings. */
@NullMarked
package io.truelabel.standin.s3;

import org.jspecify.annotations.NullMarked;
