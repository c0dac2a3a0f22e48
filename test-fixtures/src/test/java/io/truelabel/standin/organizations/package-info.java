@NullMarked
package io.truelabel.standin.organizations;

import org.jspecify.annotations.NullMarked;
