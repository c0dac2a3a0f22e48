@NullMarked
package io.truelabel.standin.secrets;

import org.jspecify.annotations.NullMarked;
