@NullMarked
package io.truelabel.standin;

import org.jspecify.annotations.NullMarked;
