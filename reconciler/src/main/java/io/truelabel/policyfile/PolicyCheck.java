package io.truelabel.policyfile;

import io.truelabel.policy.Policy;
import java.util.List;

/** What became of a policy file. */
public sealed interface PolicyCheck {

  /** The name under which the file is spoken of. */
  String fileName();

  /** All errors and warnings, in the order of the file. */
  List<Remark> remarks();

  /** The file can be used; its remarks are warnings. */
  record Accepted(String fileName, Policy policy, List<Remark> remarks) implements PolicyCheck {

    public Accepted {
      remarks = remarks.stream().sorted(Remark.IN_FILE_ORDER).toList();
    }
  }

  /** The file cannot be used; at least one remark is an error. */
  record Refused(String fileName, List<Remark> remarks) implements PolicyCheck {

    public Refused {
      remarks = remarks.stream().sorted(Remark.IN_FILE_ORDER).toList();
      if (remarks.stream().noneMatch(it -> it.weight() == Remark.Weight.ERROR)) {
        throw new IllegalArgumentException("refused without an error: " + remarks);
      }
    }
  }
}
