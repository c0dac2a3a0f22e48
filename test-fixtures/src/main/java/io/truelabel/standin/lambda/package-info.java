/** The stand-in's AWS Lambda: who may invoke the functions of the rules. */
@NullMarked
package io.truelabel.standin.lambda;

import org.jspecify.annotations.NullMarked;
