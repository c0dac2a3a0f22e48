@NullMarked
package io.truelabel.sampleorg.living;

import org.jspecify.annotations.NullMarked;
