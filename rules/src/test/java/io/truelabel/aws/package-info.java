@NullMarked
package io.truelabel.aws;

import org.jspecify.annotations.NullMarked;
