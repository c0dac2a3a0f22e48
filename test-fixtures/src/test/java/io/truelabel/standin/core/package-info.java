@NullMarked
package io.truelabel.standin.core;

import org.jspecify.annotations.NullMarked;
