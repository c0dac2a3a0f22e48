/** The stand-in's CloudWatch: takes metrics by its rules and tells what it took. */
@NullMarked
package io.truelabel.standin.cloudwatch;

import org.jspecify.annotations.NullMarked;
