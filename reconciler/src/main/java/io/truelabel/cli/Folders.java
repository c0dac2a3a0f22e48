package io.truelabel.cli;

import io.truelabel.offline.KeptCollection;
import io.truelabel.offline.Manifest;
import io.truelabel.offline.NewCollection;
import io.truelabel.offline.OfflineAudit;
import io.truelabel.offline.UnusableFolderException;
import io.truelabel.sweep.JudgedBy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

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

  /**
   * The collection in a folder; empty when somebody else filled it.
   *
   * @throws CommandFailure when it is one, and cannot be used
   */
  static Optional<KeptCollection> collection(String folder) {
    try {
      return KeptCollection.in(path(folder));
    } catch (UnusableFolderException unusable) {
      throw CommandFailure.usage(unusable.problem(), unusable.remedy());
    }
  }

  /**
   * A folder to fill.
   *
   * @throws CommandFailure when it holds anything else
   */
  static NewCollection fill(String folder, Manifest.Names names) {
    try {
      return NewCollection.in(path(folder), names);
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
