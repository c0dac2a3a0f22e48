/** Whether the topics in use would take our messages, and whether anybody would read them. */
@NullMarked
package io.truelabel.topics;

import org.jspecify.annotations.NullMarked;
