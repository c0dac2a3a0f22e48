package io.truelabel.sampleorg;

/** One tag of a bucket: key and value exactly as its owner wrote them. */
public record Tag(String key, String value) {}
