/** The stand-in's AWS Organizations: which accounts there are. */
@NullMarked
package io.truelabel.standin.organizations;

import org.jspecify.annotations.NullMarked;
