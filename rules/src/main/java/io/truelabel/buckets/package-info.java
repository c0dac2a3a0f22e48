/** Which buckets there are and how they are tagged: what the inventories of AWS say, joined. */
@NullMarked
package io.truelabel.buckets;

import org.jspecify.annotations.NullMarked;
