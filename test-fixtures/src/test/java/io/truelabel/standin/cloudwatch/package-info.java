@NullMarked
package io.truelabel.standin.cloudwatch;

import org.jspecify.annotations.NullMarked;
