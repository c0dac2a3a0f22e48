/** The AWS Config rules: from Config's event to the results that Config stores. */
@NullMarked
package io.truelabel.config;

import org.jspecify.annotations.NullMarked;
