package io.truelabel.offline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A great many names in eight bytes each: enough to ask whether one is among them. That two of a
 * million are taken for one another has a chance of one in thirty millions. Any thread may ask.
 */
final class NameSet {
  private static final int FIRST = 1024;

  private long[] hashes = new long[FIRST];
  private int size;
  private boolean sorted = true;

  synchronized void add(String name) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.multiplyExact(2, size));
    }
    hashes[size] = hash(name);
    size++;
    sorted = false;
  }

  synchronized boolean contains(String name) {
    return contains(hash(name));
  }

  /** How many different ones of these are not among the others. */
  synchronized long notIn(NameSet others) {
    sort();
    return Arrays.stream(hashes, 0, size).distinct().filter(it -> !others.contains(it)).count();
  }

  private boolean contains(long hash) {
    sort();
    return Arrays.binarySearch(hashes, 0, size, hash) >= 0;
  }

  private void sort() {
    if (!sorted) {
      Arrays.sort(hashes, 0, size);
      sorted = true;
    }
  }

  private static long hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
