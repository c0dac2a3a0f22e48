package io.truelabel.verdict;

/**
 * What is wrong and what to do.
 *
 * @param cause what is wrong
 * @param remedy what to do
 */
record Sentence(String cause, String remedy) {}
