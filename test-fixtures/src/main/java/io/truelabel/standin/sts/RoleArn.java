package io.truelabel.standin.sts;

import io.truelabel.standin.core.ServiceError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ARN of a role; a path before the name is allowed and does not count. */
record RoleArn(String text, String partition, String account, String name) {
  private static final Pattern FORM =
      Pattern.compile("arn:([\\w-]+):iam::(\\d{12}):role/(?:.*/)?([\\w+=,.@-]+)");

  static RoleArn parse(String text) {
    Matcher arn = FORM.matcher(text);
    if (!arn.matches()) {
      throw new ServiceError("ValidationError", 400, text + " is not the ARN of a role");
    }
    return new RoleArn(text, arn.group(1), arn.group(2), arn.group(3));
  }
}
