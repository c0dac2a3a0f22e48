package io.truelabel.sampleorg;

/** A team of the sample organization: its account and the topic on which it wants to be told. */
public enum Team {
  SECURITY("Security", SampleOrganization.SECURITY, "security-support"),
  PAYMENTS("Payments", SampleOrganization.PAYMENTS, "payments-support"),
  PAYROLL("Payroll", SampleOrganization.PAYMENTS, "payroll-support"),
  DATA_SCIENCE("Data Science", SampleOrganization.PAYMENTS, "data-science-support"),
  WEB("Web", SampleOrganization.WEB, "web-support"),
  CRM("CRM", SampleOrganization.WEB, "crm-support"),
  /** A name that a spreadsheet would run, as far as S3's tag characters allow one. */
  HOSTILE("=cmd /C calc @A0", SampleOrganization.WEB, "hostile-support");

  private final String tag;
  private final String account;
  private final String topic;

  Team(String tag, String account, String topic) {
    this.tag = tag;
    this.account = account;
    this.topic = topic;
  }

  /** The value of its {@code Team} tag. */
  public String tag() {
    return tag;
  }

  /** Its account. */
  public String account() {
    return account;
  }

  /** The ARN of its topic, which is in the home Region. */
  public String topicArn() {
    return topic().arn(SampleOrganization.PARTITION);
  }

  Topic topic() {
    String mailbox = topic.replace("support", "team") + "@example.com";
    return Topic.of(
        new Shard(account, SampleOrganization.HOME),
        topic,
        new Topic.Subscription("email", mailbox));
  }

  /** A bucket of this team's that is well labelled in every respect. */
  Story owns(String bucket, String level, String story) {
    Tags tags =
        Tags.of(
            SampleOrganization.LABEL, level,
            SampleOrganization.TOPIC, topicArn(),
            SampleOrganization.TEAM, tag);
    return new Story(new Shard(account, SampleOrganization.HOME), bucket, story).tagged(tags);
  }
}
