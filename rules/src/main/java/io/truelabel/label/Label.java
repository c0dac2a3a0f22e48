package io.truelabel.label;

import java.util.List;

/**
 * What the owner of a bucket declares: how sensitive its contents may be, and whom to tell.
 *
 * @param classification the level, as far as the tag can be understood
 * @param topic the topic, as far as the tag can be understood
 * @param faults everything that is wrong with the two tags
 * @param team value of the team tag as the owner wrote it, empty when there is none
 */
public record Label(
    Classification classification, TopicTag topic, List<LabelFault> faults, String team) {
  /** Keeps an unmodifiable copy of the faults. */
  public Label {
    faults = List.copyOf(faults);
  }

  /** The label of a bucket whose tags could not be read: it declares nothing and blames nobody. */
  public static Label unread() {
    return new Label(new Classification.Unusable(), new TopicTag.Unusable(), List.of(), "");
  }
}
