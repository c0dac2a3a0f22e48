/** Slack on loopback, as far as posting messages goes: it holds callers to Slack's rules. */
@NullMarked
package io.truelabel.standin.slack;

import org.jspecify.annotations.NullMarked;
