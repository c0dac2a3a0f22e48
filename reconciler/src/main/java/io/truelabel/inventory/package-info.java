/** Which buckets there are and how they are tagged: the inventories of AWS, joined. */
@NullMarked
package io.truelabel.inventory;

import org.jspecify.annotations.NullMarked;
