@NullMarked
package io.truelabel.config;

import org.jspecify.annotations.NullMarked;
