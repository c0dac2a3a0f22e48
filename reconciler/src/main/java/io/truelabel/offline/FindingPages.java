package io.truelabel.offline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.aws.MacieAnswers;
import io.truelabel.evidence.Finding;
import io.truelabel.evidence.Origin;
import java.util.List;
import java.util.function.Consumer;

/** Reads findings of one Region as Macie's answers are read, a page at a time. */
final class FindingPages implements Consumer<Item>, AutoCloseable {
  private final String region;
  private final FolderContents contents;
  private final Consumer<Finding> each;
  private final MacieAnswers macie;
  private final AnswerPage<Finding> ofAdministrator;
  private final AnswerPage<Finding> ofMember;
  private long read;

  FindingPages(String region, FolderContents contents, Consumer<Finding> each) {
    this.region = region;
    this.contents = contents;
    this.each = each;
    this.macie = new MacieAnswers(region);
    this.ofAdministrator = page(Origin.ADMINISTRATOR);
    this.ofMember = page(Origin.MEMBER);
  }

  private AnswerPage<Finding> page(Origin origin) {
    return new AnswerPage<>(
        "findings", json -> macie.findings(json, origin), (_, findings) -> hand(findings));
  }

  private void hand(List<Finding> findings) {
    read += findings.size();
    findings.forEach(each);
  }

  @Override
  public void accept(Item item) {
    switch (item) {
      case Item.Found(ObjectNode json, boolean event) -> found(json, event);
      case Item.Analyzed(ObjectNode json) -> analyzed(json);
      default -> {}
    }
  }

  /** An event is older than its archiving, so what was archived later is not read from it. */
  private void found(ObjectNode json, boolean event) {
    FindingJson finding = new FindingJson(json);
    if (!event || !contents.isArchived(finding.id())) {
      add(finding);
    }
  }

  /** A discovery result knows nothing of archiving; the finding of the same object does. */
  private void analyzed(ObjectNode json) {
    FindingJson result = new FindingJson(json);
    if (result.detects()) {
      json.put(
          "archived", contents.isArchived(result.id()) || contents.isArchived(result.object()));
      add(result);
    }
  }

  private void add(FindingJson finding) {
    if (finding.isOfContents() && finding.hasPlace() && finding.region().equals(region)) {
      (contents.isMembersOwn(finding) ? ofMember : ofAdministrator).add(finding.json());
    }
  }

  /** How many findings were handed on; all of them only after the close. */
  long read() {
    return read;
  }

  /** How many findings are not written as Macie writes them; all of them only after the close. */
  long unusable() {
    return ofAdministrator.unusable() + ofMember.unusable();
  }

  @Override
  public void close() {
    ofAdministrator.flush();
    ofMember.flush();
    macie.close();
  }
}
