@NullMarked
package io.truelabel.standin.sns;

import org.jspecify.annotations.NullMarked;
