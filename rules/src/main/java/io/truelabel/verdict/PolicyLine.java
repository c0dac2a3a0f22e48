package io.truelabel.verdict;

/**
 * Where in the policy something is said.
 *
 * @param name the requirement or section
 * @param line its line in the file that people wrote, 0 where there is none
 */
public record PolicyLine(String name, int line) {}
