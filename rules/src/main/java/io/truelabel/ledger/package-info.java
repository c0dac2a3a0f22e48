/**
 * Evidence that outlives Macie: one ledger for each account and Region, and the inbox beside it.
 * The sweep writes ledgers; everybody who judges reads them.
 */
@NullMarked
package io.truelabel.ledger;

import org.jspecify.annotations.NullMarked;
