package io.truelabel.policy;

/** What a requirement asks of a bucket in which its detections are found. */
public sealed interface Demand {

  /** The bucket is labelled with this level or a more sensitive one. */
  record Requires(Level level) implements Demand {}

  /** The contents may not be in any bucket, whatever its label. */
  record Forbidden() implements Demand {}
}
