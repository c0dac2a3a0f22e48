package io.truelabel.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials that tell in which role a call is made. */
public interface RoleCredentials extends AwsCredentialsProvider {

  /** The ARN of the role. */
  String roleArn();
}
