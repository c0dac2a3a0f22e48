package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.MacieAnswers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the files say of Macie's jobs, of automated discovery and of custom identifiers. It is
 * gathered before the buckets are read, in whatever file it stands, because without it nobody knows
 * what was looked for.
 */
final class MacieSettings {
  private final Map<String, ObjectNode> jobs = new HashMap<>();
  private final SortedMap<String, ObjectNode> listedJobs = new TreeMap<>();
  private final SortedMap<String, String> customNames = new TreeMap<>();
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
      case Item.ListedJob(ObjectNode job) -> listedJobs.put(job.path("jobId").asText(), job);
      case Item.CustomIdentifier(String id, String name) -> customNames.put(id, name);
      case Item.Template template -> templates.add(template.json());
      default -> {}
    }
  }

  /**
   * Lets the buckets of a Region be read with these settings. A template does not say which Region
   * it is of, so they count only where there is one for each Region, and all say the same. Nor does
   * a list of jobs: it is that of the Region in which one of them was described.
   */
  void keepIn(String region, MacieAnswers macie) {
    jobs.forEach((id, job) -> macie.keepJob(id, bytes(job)));
    macie.keepCustomIdentifiers(bytes(customIdentifiers()));
    if (listedJobs.keySet().stream().anyMatch(id -> isOf(region, id))) {
      macie.keepJobList(bytes(jobList(region)));
    }
    if (templates.size() >= regions.size() && distinct() == 1) {
      macie.keepTemplate(bytes(templates.getFirst()));
    }
  }

  /** How many jobs exist of which no file says what they look for. */
  long undescribedJobs() {
    return listedJobs.keySet().stream().filter(id -> !jobs.containsKey(id)).count();
  }

  private boolean isOf(String region, String id) {
    ObjectNode job = jobs.get(id);
    return job != null && job.path("jobArn").asText("").contains(":macie2:" + region + ":");
  }

  /** Those that may be of a Region: where one that is not described is, nobody knows. */
  private ObjectNode jobList(String region) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    listedJobs.forEach((id, job) -> {
      if (counts(job) && (isOf(region, id) || !jobs.containsKey(id))) {
        items.add(job);
      }
    });
    return answer;
  }

  /** Whether Macie would name it when it is asked for those that recur or ran once. */
  private static boolean counts(ObjectNode job) {
    String status = job.path("jobStatus").asText();
    return switch (job.path("jobType").asText()) {
      case "SCHEDULED" -> !status.equals("CANCELLED");
      case "ONE_TIME" -> status.equals("COMPLETE");
      default -> false;
    };
  }

  private ObjectNode customIdentifiers() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    customNames.forEach((id, name) -> items.addObject().put("id", id).put("name", name));
    return answer;
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
