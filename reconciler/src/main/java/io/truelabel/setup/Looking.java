package io.truelabel.setup;

import java.util.List;

/**
 * What Macie is to look for, with everything resolved.
 *
 * @param all whether that is every identifier of Macie's own, the future ones too
 * @param managed ids of Macie's own identifiers: all that exist, or those that the policy needs
 * @param custom ids of custom identifiers
 * @param allowLists ids of the allow lists
 * @param notices what could not be had
 */
record Looking(
    boolean all,
    List<String> managed,
    List<String> custom,
    List<String> allowLists,
    List<String> notices) {
  Looking {
    managed = List.copyOf(managed);
    custom = List.copyOf(custom);
    allowLists = List.copyOf(allowLists);
    notices = List.copyOf(notices);
  }
}
