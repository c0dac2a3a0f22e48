/** What is shipped, started as AWS Lambda starts it. */
@NullMarked
package io.truelabel.shipped;

import org.jspecify.annotations.NullMarked;
