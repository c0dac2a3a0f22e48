@NullMarked
package io.truelabel;

import org.jspecify.annotations.NullMarked;
