package io.truelabel.cli;

import io.truelabel.offline.OfflineAudit;
import io.truelabel.offline.UnusableFolderException;
import io.truelabel.sweep.JudgedBy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;

/** Opens the folders that commands are told to use. */
final class Folders {

  private Folders() {}

  /**
   * The audit of a folder.
   *
   * @throws CommandFailure when there is nothing in it to judge by
   */
  static OfflineAudit audit(String folder, JudgedBy policy, Clock clock) {
    try {
      return OfflineAudit.of(path(folder), policy, clock);
    } catch (UnusableFolderException unusable) {
      throw CommandFailure.usage(unusable.problem(), unusable.remedy());
    }
  }

  private static Path path(String folder) {
    try {
      return Path.of(folder);
    } catch (InvalidPathException impossible) {
      throw CommandFailure.usage("There can be no folder of that name.", "Name a folder.");
    }
  }
}
