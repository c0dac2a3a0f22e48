@NullMarked
package io.truelabel.standin.s3;

import org.jspecify.annotations.NullMarked;
