@NullMarked
package io.truelabel.standin.slack;

import org.jspecify.annotations.NullMarked;
