@NullMarked
package io.truelabel.standin.config;

import org.jspecify.annotations.NullMarked;
