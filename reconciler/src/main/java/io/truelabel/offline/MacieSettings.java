package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.MacieAnswers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the files say of Macie's jobs and of automated discovery. It is gathered before the buckets
 * are read, in whatever file it stands, because without it nobody knows what was looked for.
 */
final class MacieSettings {
  private final Map<String, ObjectNode> jobs = new HashMap<>();
  private final List<ObjectNode> templates = new ArrayList<>();
  private final Set<String> regions = new HashSet<>();

  static MacieSettings in(Folder folder) {
    MacieSettings settings = new MacieSettings();
    folder.files().forEach(settings::read);
    return settings;
  }

  private void read(DataFile file) {
    try {
      file.read(this::add);
    } catch (DamagedFileException told) {
      // The file is read again for all that it holds, and that says what is the matter with it.
    }
  }

  private void add(Item item) {
    switch (item) {
      case Item.Bucket bucket -> regions.add(bucket.json().path("region").asText());
      case Item.Job job -> jobs.put(job.json().path("jobId").asText(), job.json());
      case Item.Template template -> templates.add(template.json());
      default -> {}
    }
  }

  /**
   * Lets the buckets of a Region be read with these settings. A template does not say which Region
   * it is of, so they count only where there is one for each Region, and all say the same.
   */
  void keepIn(MacieAnswers macie) {
    jobs.forEach((id, job) -> macie.keepJob(id, bytes(job)));
    if (templates.size() >= regions.size() && distinct() == 1) {
      macie.keepTemplate(bytes(templates.getFirst()));
    }
  }

  private long distinct() {
    return templates.stream()
        .map(template -> List.of(template.path("includes"), template.path("excludes")))
        .distinct()
        .count();
  }

  private static byte[] bytes(ObjectNode json) {
    WireText.restore(json);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
