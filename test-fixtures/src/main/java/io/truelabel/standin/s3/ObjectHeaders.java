package io.truelabel.standin.s3;

import io.truelabel.sampleorg.StoredObject;
import io.truelabel.standin.core.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The headers that S3 keeps with an object and sends with it. */
final class ObjectHeaders {

  private static final Set<String> KEPT =
      Set.of("content-type", "cache-control", "content-disposition", "content-language");

  private ObjectHeaders() {}

  /** What a writer asked to be kept. */
  static Map<String, String> toKeep(Request request) {
    Map<String, String> kept = new HashMap<>();
    request
        .headers()
        .forEach((name, value) -> {
          if (KEPT.contains(name) || name.startsWith("x-amz-meta-")) {
            kept.put(name, value);
          }
        });
    request
        .header("content-encoding")
        .map(ObjectHeaders::withoutTransport)
        .filter(encoding -> !encoding.isEmpty())
        .ifPresent(encoding -> kept.put("content-encoding", encoding));
    return kept;
  }

  /** ETag and version. */
  static Map<String, String> identity(StoredObject object) {
    String eTag = "\"" + object.eTag() + "\"";
    return object.versionId().isEmpty()
        ? Map.of("ETag", eTag)
        : Map.of("ETag", eTag, "x-amz-version-id", object.versionId());
  }

  /** Everything that goes with the content. */
  static Map<String, String> full(StoredObject object) {
    Map<String, String> headers = new HashMap<>(object.headers());
    headers.putAll(identity(object));
    headers.put("Content-Length", Long.toString(object.size()));
    headers.put(
        "Last-Modified",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            object.lastModified().atOffset(ZoneOffset.UTC)));
    return headers;
  }

  /** As S3 makes it for an object written in one piece: the MD5 of its content. */
  static String eTag(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has MD5.", impossible);
    }
  }

  private static String withoutTransport(String encoding) {
    return Arrays.stream(encoding.split(","))
        .map(String::strip)
        .filter(one -> !one.equals("aws-chunked"))
        .collect(Collectors.joining(","));
  }
}
