/** The stand-in's Simple Notification Service: topics, and the messages that were published. */
@NullMarked
package io.truelabel.standin.sns;

import org.jspecify.annotations.NullMarked;
