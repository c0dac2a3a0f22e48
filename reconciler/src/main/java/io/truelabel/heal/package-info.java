/** What AWS Config shows, compared with what the sweep found, and put right where it differs. */
@NullMarked
package io.truelabel.heal;

import org.jspecify.annotations.NullMarked;
