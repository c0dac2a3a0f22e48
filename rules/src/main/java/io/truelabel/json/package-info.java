/**
 * JSON, read by streaming: ours, where every field is what it must be or refused by name, and that
 * of AWS, where anything may be missing.
 */
@NullMarked
package io.truelabel.json;

import org.jspecify.annotations.NullMarked;
