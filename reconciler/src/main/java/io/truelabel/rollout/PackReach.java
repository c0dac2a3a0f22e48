package io.truelabel.rollout;

import io.truelabel.heal.ConfigLine;
import java.util.List;
import java.util.Set;

/**
 * How far the conformance pack of a Region reaches.
 *
 * @param expected the accounts that have the rules or are to have them
 * @param lines what is the matter with the others, and with those in which it failed
 */
record PackReach(Set<String> expected, List<ConfigLine> lines) {}
