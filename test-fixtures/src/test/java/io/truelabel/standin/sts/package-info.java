@NullMarked
package io.truelabel.standin.sts;

import org.jspecify.annotations.NullMarked;
