@NullMarked
package io.truelabel.log;

import org.jspecify.annotations.NullMarked;
