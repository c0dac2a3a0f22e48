/** The result of a sweep for people, programs and auditors: JSON and CSV. */
@NullMarked
package io.truelabel.report;

import org.jspecify.annotations.NullMarked;
