package io.truelabel.verdict;

import io.truelabel.label.Label;

/**
 * One bucket before the judge, with what was worked out from its own state.
 *
 * @param bucket the bucket
 * @param label its label
 * @param level the level that it is judged as; without meaning when its tags are unknown
 * @param found what Macie found in it, as far as known
 */
record Dossier(BucketState bucket, Label label, LabelLevel level, Found found) {}
