package io.truelabel.offline;

/**
 * How much the files hold that is judged by, and how much that is not.
 *
 * @param files all that were read
 * @param buckets different buckets that Macie lists
 * @param findings of sensitive data, each as often as files hold it
 * @param analyzed objects that Macie analyzed and found nothing in, or could not read
 * @param configItems configuration items of buckets
 * @param jobs jobs of Macie
 * @param leftOut policy findings and Macie's samples, by which nothing is judged
 * @param hidden files whose names begin with a dot
 */
public record Tally(
    long files,
    long buckets,
    long findings,
    long analyzed,
    long configItems,
    long jobs,
    long leftOut,
    long hidden) {}
