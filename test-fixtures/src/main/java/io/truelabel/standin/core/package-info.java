/**
 * What every service of the stand-in is made of: requests and replies, credentials, faults, the
 * call log, the clock. Knows no service and no organization.
 */
@NullMarked
package io.truelabel.standin.core;

import org.jspecify.annotations.NullMarked;
