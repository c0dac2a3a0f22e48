/** The stream of alerts, posted to Slack with Slack's own client. */
@NullMarked
package io.truelabel.slack;

import org.jspecify.annotations.NullMarked;
