package io.truelabel.aws;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.StandIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** Our clients against the stand-in: real SDK, real wire, no waiting between attempts. */
public final class Loopback implements AutoCloseable {

  public static final String CENTRAL = "111122223333";
  public static final String MEMBER = "222233334444";
  public static final String REGION = "eu-west-1";

  /** When it is in the stand-in, until a test moves its clock. */
  public static final Instant NOW = Instant.parse("2026-05-02T00:00:00Z");

  private final StandIn standIn;
  private final AwsClients clients;
  private final List<String> called = Collections.synchronizedList(new ArrayList<>());

  private Loopback(Organization organization) {
    standIn = StandIn.start(organization, NOW, 0);
    clients = new AwsClients(settings(ambient()));
  }

  private ClientSettings settings(AwsCredentialsProvider credentials) {
    return ClientSettings.standard()
        .withCredentials(credentials)
        .withRetries(Loopback::retries)
        .withEndpoint(standIn.endpoint().toString())
        .withListener(called::add);
  }

  /** An organization of a central and a member account, which has no bucket yet. */
  public static Loopback start() {
    Set<String> regions = Set.of(REGION, "us-east-1");
    Organization organization = new Organization("aws", CENTRAL, List.of(REGION, "us-east-1"));
    organization.put(Account.installed(CENTRAL, "central", CENTRAL, regions));
    organization.put(Account.installed(MEMBER, "member", CENTRAL, regions));
    return new Loopback(organization);
  }

  /** The central account's own credentials. */
  public static AwsCredentialsProvider ambient() {
    return credentials("TEST");
  }

  private static AwsCredentialsProvider credentials(String name) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create("AKIA" + CENTRAL + name, "secret"));
  }

  public StandIn standIn() {
    return standIn;
  }

  public Organization organization() {
    return standIn.organization();
  }

  public AwsClients clients() {
    return clients;
  }

  /** Further clients, whose calls are told from all others by the name of their key. */
  public AwsClients clientsOf(String name) {
    return new AwsClients(settings(credentials(name)));
  }

  public MacieRegion macie() {
    return MacieRegion.of(clients, REGION);
  }

  public CentralAccount central() {
    return central("TEST");
  }

  /** The central account, whose own calls are told from all others by the name of their key. */
  public CentralAccount central(String name) {
    return new CentralAccount(CENTRAL, "aws", credentials(name), "");
  }

  /** The operations that our clients were asked for, in order, without repeated attempts. */
  public List<String> called() {
    return List.copyOf(called);
  }

  private static RetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ClientSettings.ATTEMPTS)
        .backoffStrategy(BackoffStrategy.retryImmediately())
        .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
        .build();
  }

  @Override
  public void close() {
    clients.close();
    standIn.close();
  }
}
