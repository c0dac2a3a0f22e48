@NullMarked
package io.truelabel.standin.macie;

import org.jspecify.annotations.NullMarked;
