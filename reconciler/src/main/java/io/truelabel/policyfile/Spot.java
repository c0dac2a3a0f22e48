package io.truelabel.policyfile;

/**
 * What a remark can point at: where it stands in the file, where in the policy, and what it holds.
 *
 * @param path where in the policy, like {@code waivers[0].until}; "" for the whole of it
 */
record Spot(String path, Place place, String value) {

  /** The path of a key below this spot. */
  String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The path of an element of the list at this spot. */
  String at(int index) {
    return path + "[" + index + "]";
  }
}
