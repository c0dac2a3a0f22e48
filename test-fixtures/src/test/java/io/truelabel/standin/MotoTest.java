package io.truelabel.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Bucket;
import io.truelabel.sampleorg.Organization;
import io.truelabel.sampleorg.Shard;
import io.truelabel.sampleorg.Tags;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.sns.SnsClient;

/** Moto answers the same calls as the stand-in does, wherever both know the answer. */
class MotoTest {

  private static final String ACCOUNT = "111111111111";
  private static final String REGION = "us-east-1";
  private static final String BUCKET = "agreed-upon";
  private static final String NO_TOPIC = "arn:aws:sns:us-east-1:111111111111:gone";
  private static final Optional<Moto> MOTO =
      Moto.start(SecondOpinion.onThisMachine(), "the stand-in's answers against moto's");

  @BeforeEach
  void needsMoto() {
    assumeTrue(MOTO.isPresent());
  }

  @AfterAll
  static void stop() {
    MOTO.ifPresent(Moto::close);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void bothGiveTheSameAnswer(Function<URI, String> question) {
    String theirs = ask(question, motoWithBucket());
    try (StandIn standIn = StandIn.start(organization())) {
      assertThat(ask(question, standIn.endpoint())).isEqualTo(theirs);
    }
  }

  @Test
  void aServerThatWasStoppedIsGone() {
    Moto another = Moto.start(SecondOpinion.onThisMachine(), "that moto stops").orElseThrow();
    URI endpoint = another.endpoint();

    another.close();

    assertThatThrownBy(() -> new Socket(endpoint.getHost(), endpoint.getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  /** Each reads something from both, by its name. */
  static Stream<Named<Function<URI, String>>> questions() {
    return Stream.of(
        Named.of("tags of an untagged bucket", at -> read(at, BUCKET)),
        Named.of("tags of no bucket", at -> read(at, "nowhere-at-all")),
        Named.of("tags after a write", MotoTest::writeTags),
        Named.of("a first write", at -> write(at) + read(at)),
        Named.of("a second first write", at -> write(at) + write(at)),
        Named.of("a missing object", MotoTest::read),
        Named.of("a message to no topic", at -> publish(at, NO_TOPIC, "Hello")),
        Named.of("a message", at -> publish(at, topic(at), "Hello")),
        Named.of("a subject too long", at -> publish(at, topic(at), "x".repeat(101))),
        Named.of("a metric", MotoTest::metric));
  }

  /** What was read, or which error came. */
  private static String ask(Function<URI, String> question, URI endpoint) {
    try {
      return question.apply(endpoint);
    } catch (AwsServiceException refused) {
      return refused.statusCode() + " " + refused.awsErrorDetails().errorCode();
    }
  }

  private static URI motoWithBucket() {
    Moto moto = MOTO.orElseThrow();
    moto.reset();
    try (S3Client s3 = s3(moto.endpoint())) {
      s3.createBucket(r -> r.bucket(BUCKET));
    }
    return moto.endpoint();
  }

  private static Organization organization() {
    Organization organization = new Organization("aws", ACCOUNT, List.of(REGION));
    organization.put(Account.installed(ACCOUNT, "central", ACCOUNT, Set.of()));
    Instant now = Instant.now();
    Shard shard = new Shard(ACCOUNT, REGION);
    organization.buckets().put(Bucket.of(shard, BUCKET, now, Tags.NONE, now));
    return organization;
  }

  private static String read(URI at, String bucket) {
    try (S3Client s3 = s3(at)) {
      return s3.getBucketTagging(r -> r.bucket(bucket)).tagSet().toString();
    }
  }

  private static String writeTags(URI at) {
    Tag tag = Tag.builder().key("Team").value("データ 分析").build();
    try (S3Client s3 = s3(at)) {
      s3.putBucketTagging(r -> r.bucket(BUCKET).tagging(t -> t.tagSet(tag)));
    }
    return read(at, BUCKET);
  }

  private static String write(URI at) {
    try (S3Client s3 = s3(at)) {
      return s3.putObject(
              r -> r.bucket(BUCKET).key("a b/ä").ifNoneMatch("*"),
              RequestBody.fromString("content"))
          .eTag();
    }
  }

  private static String read(URI at) {
    try (S3Client s3 = s3(at)) {
      return s3.getObjectAsBytes(r -> r.bucket(BUCKET).key("a b/ä")).asUtf8String();
    }
  }

  private static String topic(URI at) {
    try (SnsClient sns = Clients.client(SnsClient.builder(), at, ACCOUNT, REGION)) {
      return sns.createTopic(r -> r.name("support")).topicArn();
    }
  }

  private static String publish(URI at, String topic, String subject) {
    try (SnsClient sns = Clients.client(SnsClient.builder(), at, ACCOUNT, REGION)) {
      boolean taken =
          !sns.publish(r -> r.topicArn(topic).message("text").subject(subject))
              .messageId()
              .isEmpty();
      return topic.substring(topic.lastIndexOf(':')) + taken;
    }
  }

  private static String metric(URI at) {
    Dimension team = Dimension.builder().name("Team").value("Web").build();
    MetricDatum datum =
        MetricDatum.builder().metricName("Buckets").value(3.0).dimensions(team).build();
    try (CloudWatchClient client =
        Clients.client(CloudWatchClient.builder(), at, ACCOUNT, REGION)) {
      client.putMetricData(r -> r.namespace("Truelabel").metricData(datum));
      return client.listMetrics(r -> r.namespace("Truelabel")).metrics().toString();
    }
  }

  private static S3Client s3(URI endpoint) {
    return Clients.client(S3Client.builder(), endpoint, ACCOUNT, REGION);
  }
}
