package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes answers to files as they come, one file for each operation. Any thread may write. */
final class CollectionWriter implements AutoCloseable {
  private final Path folder;
  private final Map<String, Part> parts = new TreeMap<>();

  private static final class Part {
    private final Path file;
    private final BufferedWriter out;
    private long answers;

    Part(Path file) throws IOException {
      this.file = file;
      this.out =
          Files.newBufferedWriter(
              file,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.WRITE);
    }
  }

  CollectionWriter(Path folder) {
    this.folder = folder;
  }

  /** Writes one answer. */
  synchronized void write(String operation, ObjectNode line) throws IOException {
    Part part = parts.get(operation);
    if (part == null) {
      part = new Part(folder.resolve(operation.replace(':', '-') + ".jsonl"));
      parts.put(operation, part);
    }
    part.out.write(line.toString());
    part.out.write('\n');
    part.answers++;
  }

  /** Ends the files, and says what is in them. */
  synchronized List<Manifest.Part> finish() throws IOException {
    close();
    List<Manifest.Part> finished = new ArrayList<>();
    for (Map.Entry<String, Part> entry : parts.entrySet()) {
      Part part = entry.getValue();
      String name = String.valueOf(part.file.getFileName());
      finished.add(
          new Manifest.Part(name, entry.getKey(), part.answers, CollectionFiles.sha256(part.file)));
    }
    return finished;
  }

  @Override
  public synchronized void close() throws IOException {
    for (Part part : parts.values()) {
      part.out.close();
    }
  }
}
