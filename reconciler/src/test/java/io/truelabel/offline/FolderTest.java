package io.truelabel.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
  @TempDir private Path outside;
  @TempDir private Path root;

  @Test
  void filesBelowAreReadInTheOrderOfTheirNamesWhateverTheyAreCalled() throws IOException {
    new Exported(root).with("z", "").with("AWSLogs/1/Macie/a.jsonl.gz", "").with("b.txt", "");

    assertThat(Folder.list(root).files())
        .extracting(DataFile::name)
        .containsExactly("AWSLogs/1/Macie/a.jsonl.gz", "b.txt", "z");
  }

  @Test
  void whatBeginsWithADotIsLeftAloneAndCounted() throws IOException {
    new Exported(root).with(".DS_Store", "").with(".git/config", "").with("a", "");

    Folder folder = Folder.list(root);

    assertThat(folder.files()).hasSize(1);
    assertThat(folder.hidden()).isEqualTo(2);
  }

  @Test
  void aLinkIsNotFollowedAndIsSaid() throws IOException {
    new Exported(outside).with("secret", "{}");
    Files.createSymbolicLink(root.resolve("file"), outside.resolve("secret"));
    Files.createSymbolicLink(root.resolve("folder"), outside);

    Folder folder = Folder.list(root);

    assertThat(folder.files()).isEmpty();
    assertThat(folder.problems())
        .allSatisfy(problem -> assertThat(problem.problem()).contains("It is a link"))
        .extracting(FileProblem::file)
        .containsExactlyInAnyOrder("file", "folder");
  }

  @Test
  void theFolderItselfMayBeALink() throws IOException {
    new Exported(outside).with("a", "{}");
    Path link = Files.createSymbolicLink(root.resolve("link"), outside);

    assertThat(Folder.list(link).files()).hasSize(1);
  }
}
