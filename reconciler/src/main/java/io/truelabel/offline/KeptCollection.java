package io.truelabel.offline;

import io.truelabel.aws.Wire;
import io.truelabel.sweep.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder that {@code truelabel collect} filled: the same sweep runs again on what AWS answered
 * then, through the same code to the last byte, and reaches no network.
 */
public final class KeptCollection {
  private final Manifest manifest;
  private final Exchanges exchanges;
  private final List<Failure> failures;

  private KeptCollection(Manifest manifest, Exchanges exchanges, List<Failure> failures) {
    this.manifest = manifest;
    this.exchanges = exchanges;
    this.failures = failures;
  }

  /**
   * The collection in a folder; empty when the folder was filled otherwise.
   *
   * @throws UnusableFolderException when it is one, and cannot be used
   */
  public static Optional<KeptCollection> in(Path folder) throws UnusableFolderException {
    try {
      Optional<Path> manifest =
          Files.isDirectory(folder) ? CollectionFiles.manifest(folder) : Optional.empty();
      return manifest.isEmpty() ? Optional.empty() : Optional.of(open(folder, manifest.get()));
    } catch (IOException damaged) {
      throw new UnusableFolderException(
          "The collection in " + folder + " is damaged, or of a newer version of Truelabel.",
          "Collect it again with this version: truelabel collect.");
    }
  }

  private static KeptCollection open(Path folder, Path file)
      throws IOException, UnusableFolderException {
    Manifest manifest = CollectionFiles.read(file);
    if (!manifest.complete()) {
      throw new UnusableFolderException(
          "The collection in " + folder + " was cut off before its end.",
          "Collect it again: truelabel collect.");
    }
    List<Path> usable = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Manifest.Part part : manifest.files()) {
      Path path = folder.resolve(part.name());
      if (isWhole(folder, path, part)) {
        usable.add(path);
      } else {
        failures.add(changed(part));
      }
    }
    for (Path other : CollectionFiles.in(folder)) {
      if (!other.equals(file)
          && manifest.part(String.valueOf(other.getFileName())).isEmpty()
          && !CollectionFiles.isExplanation(other)) {
        failures.add(stranger(other));
      }
    }
    return new KeptCollection(manifest, Exchanges.in(usable), failures);
  }

  /** A manifest that names a file elsewhere was not written by us. */
  private static boolean isWhole(Path folder, Path path, Manifest.Part part) throws IOException {
    return folder.equals(path.getParent())
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && CollectionFiles.sha256(path).equals(part.sha256());
  }

  private static Failure changed(Manifest.Part part) {
    return new Failure(
        "",
        "",
        "read " + part.name(),
        "It is missing, or was changed after it was collected, so no answer in it is believed.",
        "Collect the folder again, or copy it again as a whole.");
  }

  private static Failure stranger(Path file) {
    return new Failure(
        "",
        "",
        "read " + file.getFileName(),
        "It does not belong to the collection, so nothing is judged by it.",
        Stranger.REMOVE);
  }

  /** What the folder says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /** What is the matter with the files. */
  public List<Failure> failures() {
    return failures;
  }

  /** What answers in place of AWS. */
  public Wire wire() {
    return Wire.playedBy(new Player(exchanges), new Player.Caller());
  }
}
