/** Holds the templates of the deployment to what neither a linter nor an emulator sees. */
@NullMarked
package io.truelabel.cloudformation;

import org.jspecify.annotations.NullMarked;
