package io.truelabel.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a collected folder says of itself.
 *
 * @param truelabelCollection the version of the form
 * @param collectedAt when the collection began
 * @param complete whether it came to its end
 * @param account the account whose credentials were used
 * @param homeRegion where its roles were assumed
 * @param regions the Regions that were read
 * @param objectNames what became of the names of objects
 * @param files the files that belong to it
 */
public record Manifest(
    int truelabelCollection,
    Instant collectedAt,
    boolean complete,
    String account,
    String homeRegion,
    List<String> regions,
    Names objectNames,
    List<Part> files) {
  static final int VERSION = 1;

  /** What became of the names of objects. */
  public enum Names {
    /** Each was replaced by a pseudonym whose key was thrown away. */
    REPLACED,
    /** They are as they were. */
    KEPT
  }

  /**
   * One file of a collection.
   *
   * @param name its name
   * @param operation the operation of AWS whose answers it holds
   * @param answers how many there are
   * @param sha256 of its content
   */
  public record Part(String name, String operation, long answers, String sha256) {}

  /** Keeps unmodifiable copies. */
  public Manifest {
    regions = List.copyOf(regions);
    files = List.copyOf(files);
  }

  Optional<Part> part(String name) {
    return files.stream().filter(part -> part.name().equals(name)).findFirst();
  }
}
