/** The stand-in's AWS Config: rules, their results, recorded items, and the events Config sends. */
@NullMarked
package io.truelabel.standin.config;

import org.jspecify.annotations.NullMarked;
