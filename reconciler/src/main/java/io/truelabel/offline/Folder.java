package io.truelabel.offline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files below a folder. Links are not followed, so that nothing outside is read by mistake; and
 * what begins with a dot is left alone, as by {@code ls}.
 *
 * @param files the files to read, by name
 * @param problems what is no file that could be read
 * @param hidden how many files were left alone
 */
record Folder(List<DataFile> files, List<FileProblem> problems, int hidden) {

  /** Lists a folder; the folder itself may be a link. */
  static Folder list(Path root) throws IOException {
    Listing listing = new Listing(root.toRealPath());
    Files.walkFileTree(listing.root, listing);
    listing.files.sort(Comparator.comparing(DataFile::name));
    return new Folder(listing.files, listing.problems, listing.hidden);
  }

  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<DataFile> files = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private int hidden;

    Listing(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean skip = !folder.equals(root) && isHidden(folder);
      hidden += skip ? 1 : 0;
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        hidden++;
      } else if (attributes.isRegularFile()) {
        files.add(new DataFile(name(file), file));
      } else {
        problems.add(
            FileProblem.stranger(
                name(file),
                attributes.isSymbolicLink()
                    ? "It is a link, and links are not followed."
                    : "It is no plain file.",
                "Copy the file itself into the folder, or take this out."));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      problems.add(
          FileProblem.unreadable(
              name(file), "It cannot be opened.", "Make it readable for yourself."));
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }

    private String name(Path file) {
      return root.relativize(file).toString();
    }
  }
}
