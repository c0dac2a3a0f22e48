package io.truelabel.offline;

import io.truelabel.aws.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A folder that is being filled with what AWS answers to a sweep, so that the same sweep can be
 * done elsewhere without AWS.
 */
public final class NewCollection implements AutoCloseable {
  private final Path folder;
  private final Manifest.Names names;
  private final CollectionWriter writer;

  private NewCollection(Path folder, Manifest.Names names) {
    this.folder = folder;
    this.names = names;
    this.writer = new CollectionWriter(folder);
  }

  /**
   * Opens a folder: a new one, an empty one, or one that was collected before, which is emptied.
   *
   * @throws UnusableFolderException when it holds anything else
   */
  public static NewCollection in(Path folder, Manifest.Names names) throws UnusableFolderException {
    try {
      Files.createDirectories(folder);
      empty(folder);
      NewCollection collection = new NewCollection(folder, names);
      collection.write(Instant.EPOCH, "", "", List.of(), false, List.of());
      return collection;
    } catch (IOException unwritable) {
      throw new UnusableFolderException(
          folder + " cannot be written.", "Name a folder that you may write, or a new one.");
    }
  }

  private static void empty(Path folder) throws IOException, UnusableFolderException {
    List<Path> files = CollectionFiles.in(folder);
    Optional<Path> manifest = CollectionFiles.manifest(folder);
    for (Path file : files) {
      if (manifest.isEmpty() || !isOurs(file, manifest.get())) {
        throw new UnusableFolderException(
            folder + " holds files that no collection made, so nothing is written there.",
            "Name a new folder, or an empty one.");
      }
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static boolean isOurs(Path file, Path manifest) throws IOException {
    return file.equals(manifest) || CollectionFiles.isExplanation(file) || Exchanges.holds(file);
  }

  /** What overhears the calls of the sweep. */
  public Wire wire() {
    Pseudonyms pseudonyms =
        names == Manifest.Names.KEPT ? Pseudonyms.none() : Pseudonyms.fresh(new SecureRandom());
    return Wire.overheardBy(new Recorder(writer, new Cleaner(pseudonyms)));
  }

  /**
   * Ends the collection, and says in the folder what is in it.
   *
   * @param began when the sweep began
   * @param account whose credentials were used
   */
  public Manifest finish(Instant began, String account, String homeRegion, List<String> regions)
      throws IOException {
    Manifest manifest = write(began, account, homeRegion, regions, true, writer.finish());
    Files.writeString(folder.resolve(CollectionFiles.EXPLANATION), Explanation.of(manifest));
    return manifest;
  }

  private Manifest write(
      Instant began,
      String account,
      String homeRegion,
      List<String> regions,
      boolean complete,
      List<Manifest.Part> parts)
      throws IOException {
    Manifest manifest =
        new Manifest(Manifest.VERSION, began, complete, account, homeRegion, regions, names, parts);
    CollectionFiles.write(manifest, folder);
    return manifest;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
