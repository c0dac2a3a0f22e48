/** The stand-in's Amazon Macie: bucket inventory, findings, members. */
@NullMarked
package io.truelabel.standin.macie;

import org.jspecify.annotations.NullMarked;
