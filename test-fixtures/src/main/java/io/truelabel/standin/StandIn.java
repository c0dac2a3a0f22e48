package io.truelabel.standin;

import io.truelabel.sampleorg.Account;
import io.truelabel.sampleorg.Organization;
import io.truelabel.standin.cloudwatch.CloudWatchService;
import io.truelabel.standin.cloudwatch.Metrics;
import io.truelabel.standin.config.ConfigService;
import io.truelabel.standin.core.CallLog;
import io.truelabel.standin.core.ControlPlane;
import io.truelabel.standin.core.Credentials;
import io.truelabel.standin.core.Faults;
import io.truelabel.standin.core.Front;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.StandInClock;
import io.truelabel.standin.core.Switches;
import io.truelabel.standin.lambda.FunctionPolicies;
import io.truelabel.standin.lambda.LambdaService;
import io.truelabel.standin.macie.MacieService;
import io.truelabel.standin.organizations.OrganizationsService;
import io.truelabel.standin.s3.S3Service;
import io.truelabel.standin.secrets.SecretsService;
import io.truelabel.standin.sns.Mailbox;
import io.truelabel.standin.sns.SnsService;
import io.truelabel.standin.sts.StsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * AWS on loopback: answers unchanged SDK clients, over the real wire protocols, from the truth of
 * an {@link Organization}. It listens on 127.0.0.1 only.
 */
public final class StandIn implements AutoCloseable {
  private final Organization organization;
  private final StandInClock clock;
  private final Switches switches = new Switches();
  private final Faults faults = new Faults();
  private final CallLog calls = new CallLog();
  private final Credentials credentials;
  private final SnsService sns;
  private final ConfigService config;
  private final LambdaService lambda;
  private final CloudWatchService cloudWatch;
  private final SecretsService secrets = new SecretsService();
  private final Front front;

  private StandIn(Organization organization, Instant now, int port) throws IOException {
    this.organization = organization;
    this.clock = new StandInClock(now);
    this.credentials =
        new Credentials(
            organization.partition(),
            id -> organization.account(id).filter(Account::active).isPresent(),
            Clock.systemUTC());
    this.sns = new SnsService(organization, clock, switches);
    this.config = new ConfigService(organization, clock, switches);
    this.lambda = new LambdaService(organization);
    this.cloudWatch = new CloudWatchService(clock);
    List<Service> services =
        Stream.of(
                new StsService(organization, credentials),
                new MacieService(organization, clock, switches),
                new OrganizationsService(organization, switches),
                new S3Service(organization, clock),
                sns,
                config,
                lambda,
                cloudWatch,
                secrets)
            .<Service>map(service -> new RoleGate(service, organization))
            .toList();
    ControlPlane control =
        new ControlPlane(
            new ControlRoutes(organization, calls, faults, clock, switches).all(), services);
    this.front = Front.open(port, services, credentials, faults, calls, control);
  }

  /** Starts on a free port, at the time of the wall clock. */
  public static StandIn start(Organization organization) {
    return start(organization, Instant.now(), 0);
  }

  /** Starts on a free port, at a time of the data. */
  public static StandIn start(Organization organization, Instant now) {
    return start(organization, now, 0);
  }

  /**
   * Starts at a time of the data and on a port; 0 takes a free one.
   *
   * @throws UncheckedIOException when the port is taken
   */
  public static StandIn start(Organization organization, Instant now, int port) {
    try {
      return new StandIn(organization, now, port);
    } catch (IOException cannotListen) {
      throw new UncheckedIOException(
          "The stand-in cannot listen on port %s of 127.0.0.1; choose another with --port."
              .formatted(port),
          cannotListen);
    }
  }

  /** What {@code AWS_ENDPOINT_URL} must say. */
  public URI endpoint() {
    return front.endpoint();
  }

  /** The truth it answers from; changes show at once. */
  public Organization organization() {
    return organization;
  }

  public CallLog calls() {
    return calls;
  }

  public Faults faults() {
    return faults;
  }

  public StandInClock clock() {
    return clock;
  }

  public Switches switches() {
    return switches;
  }

  public Credentials credentials() {
    return credentials;
  }

  /** The messages that topics took. */
  public Mailbox mailbox() {
    return sns.mailbox();
  }

  /** AWS Config from behind: its rules, their results, the events it sends. */
  public ConfigService config() {
    return config;
  }

  /** Who may invoke the functions of the rules. */
  public FunctionPolicies functionPolicies() {
    return lambda.policies();
  }

  /** The metrics that were put. */
  public Metrics metrics() {
    return cloudWatch.metrics();
  }

  /** The secrets that can be read. */
  public SecretsService secrets() {
    return secrets;
  }

  /** Stops listening at once; calls under way are cut. */
  @Override
  public void close() {
    front.close();
    CallerFile.leave(calls.callers());
  }
}
