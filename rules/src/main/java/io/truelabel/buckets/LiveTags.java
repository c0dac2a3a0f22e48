package io.truelabel.buckets;

import io.truelabel.evidence.BucketId;
import io.truelabel.verdict.Tags;

/** Asks which tags a bucket has now. */
@FunctionalInterface
public interface LiveTags {

  /** Reads the tags of a bucket. What goes wrong is an answer, and no exception. */
  Reading read(BucketId bucket);

  /** What came of the question. */
  sealed interface Reading {
    /**
     * The tags at this moment.
     *
     * @param tags all of them
     */
    record Found(Tags.Known tags) implements Reading {}

    /** There is no such bucket of this account in this Region. */
    record Gone() implements Reading {}

    /**
     * It was asked for, and not told.
     *
     * @param why a sentence for people
     */
    record Refused(String why) implements Reading {}

    /**
     * Nobody could be asked.
     *
     * @param why a sentence for people
     */
    record Unreachable(String why) implements Reading {}
  }
}
