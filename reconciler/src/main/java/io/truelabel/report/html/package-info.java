/** The report as one page of HTML that needs nothing but itself. */
@NullMarked
package io.truelabel.report.html;

import org.jspecify.annotations.NullMarked;
