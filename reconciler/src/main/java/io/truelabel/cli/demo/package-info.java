/** The demonstration: the whole job over a sample organization, with AWS played by a stand-in. */
@NullMarked
package io.truelabel.cli.demo;

import org.jspecify.annotations.NullMarked;
