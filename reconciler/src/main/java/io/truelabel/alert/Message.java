package io.truelabel.alert;

/**
 * A message as SNS takes it.
 *
 * @param subject 1 to 99 printable ASCII characters: SNS refuses a message whose subject is longer
 *     or has others (API reference, Publish)
 * @param body at most 256 KiB in UTF-8, attributes included
 */
public record Message(String subject, String body) {}
