package io.truelabel.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.StsException;

final class MemberAccountsTest {

  private final Loopback aws = Loopback.start();
  private final MovableClock clock = new MovableClock(Instant.now());
  private final MemberAccounts members =
      new MemberAccounts(aws.central(), aws.clients().sts(Loopback.REGION), clock);

  @AfterEach
  void stop() {
    aws.close();
  }

  @Test
  void assumesTheRoleOnceAndKeepsIt() {
    var evaluator = members.credentials(Loopback.MEMBER, MemberRole.EVALUATOR);

    AwsCredentials first = evaluator.resolveCredentials();
    AwsCredentials again =
        members.credentials(Loopback.MEMBER, MemberRole.EVALUATOR).resolveCredentials();

    assertThat(again).isEqualTo(first);
    assertThat(assumed()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "credentials are renewed five minutes before they expire, by the clock that is given")
  void renewsCredentialsNearTheirEnd() {
    var evaluator = members.credentials(Loopback.MEMBER, MemberRole.EVALUATOR);
    AwsCredentials first = evaluator.resolveCredentials();

    clock.advance(Duration.ofMinutes(54));
    assertThat(evaluator.resolveCredentials()).isEqualTo(first);

    clock.advance(Duration.ofMinutes(2));
    assertThat(evaluator.resolveCredentials()).isNotEqualTo(first);
    assertThat(assumed()).isEqualTo(2);
  }

  @Test
  void renewsCredentialsThatWereGrantedForAShorterTime() {
    aws.standIn().credentials().limitLifetime(Duration.ofMinutes(15));
    var evaluator = members.credentials(Loopback.MEMBER, MemberRole.EVALUATOR);
    AwsCredentials first = evaluator.resolveCredentials();

    clock.advance(Duration.ofMinutes(11));

    assertThat(evaluator.resolveCredentials()).isNotEqualTo(first);
  }

  @Test
  void keepsTheRolesOfAnAccountApart() {
    AwsCredentials evaluator =
        members.credentials(Loopback.MEMBER, MemberRole.EVALUATOR).resolveCredentials();
    AwsCredentials reader =
        members.credentials(Loopback.MEMBER, MemberRole.READER).resolveCredentials();

    assertThat(reader).isNotEqualTo(evaluator);
  }

  @Test
  void usesItsOwnCredentialsInTheCentralAccount() {
    AwsCredentials own =
        members.credentials(Loopback.CENTRAL, MemberRole.EVALUATOR).resolveCredentials();

    assertThat(own).isEqualTo(Loopback.ambient().resolveCredentials());
    assertThat(assumed()).isZero();
  }

  @Test
  void triesAgainAfterARefusal() {
    var stranger = members.credentials("999988887777", MemberRole.EVALUATOR);

    assertThatThrownBy(stranger::resolveCredentials).isInstanceOf(StsException.class);
    assertThatThrownBy(stranger::resolveCredentials).isInstanceOf(StsException.class);
    assertThat(assumed()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "22223333444", "2222333344445", "22223333444a", "２２２２３３３３４４４４", "1:role/x"})
  @DisplayName("no role ARN is built from anything but twelve ASCII digits")
  void refusesWhatIsNoAccountId(String id) {
    assertThatThrownBy(() -> members.credentials(id, MemberRole.EVALUATOR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesTheRoleByConstantsAndHandsOverTheExternalId() {
    RecordingSts sts = new RecordingSts(new CountDownLatch(0));
    CentralAccount central =
        new CentralAccount(Loopback.CENTRAL, "aws-cn", Loopback.ambient(), "secret-word");

    new MemberAccounts(central, sts, clock)
        .credentials(Loopback.MEMBER, MemberRole.READER)
        .resolveCredentials();

    assertThat(sts.last.roleArn()).isEqualTo("arn:aws-cn:iam::222233334444:role/truelabel-reader");
    assertThat(sts.last.externalId()).isEqualTo("secret-word");
  }

  @Test
  @DisplayName("many callers of one role wait for one answer; callers of another account do not")
  void letsOnlyCallersOfTheSameRoleWait()
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch answer = new CountDownLatch(1);
    RecordingSts sts = new RecordingSts(answer);
    MemberAccounts slow = new MemberAccounts(aws.central(), sts, clock);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<AwsCredentials>> same =
          IntStream.range(0, 20)
              .mapToObj(i -> threads.submit(() -> resolve(slow, RecordingSts.SLOW)))
              .toList();
      sts.reached.await(5, TimeUnit.SECONDS);
      AwsCredentials other =
          threads.submit(() -> resolve(slow, Loopback.MEMBER)).get(5, TimeUnit.SECONDS);
      answer.countDown();

      for (Future<AwsCredentials> one : same) {
        assertThat(one.get(5, TimeUnit.SECONDS)).isEqualTo(same.getFirst().get());
      }
      assertThat(other).isNotEqualTo(same.getFirst().get());
    }
    assertThat(sts.calls).hasValue(2);
  }

  private static AwsCredentials resolve(MemberAccounts accounts, String id) {
    return accounts.credentials(id, MemberRole.EVALUATOR).resolveCredentials();
  }

  private long assumed() {
    return aws.standIn().calls().count("sts", "AssumeRole");
  }

  /** Answers at once, but for one account, where it waits. */
  private static final class RecordingSts implements StsClient {

    static final String SLOW = "444455556666";

    final AtomicInteger calls = new AtomicInteger();
    final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch answer;
    private volatile AssumeRoleRequest last = AssumeRoleRequest.builder().build();

    RecordingSts(CountDownLatch answer) {
      this.answer = answer;
    }

    @Override
    public AssumeRoleResponse assumeRole(AssumeRoleRequest request) {
      last = request;
      String number = Integer.toString(calls.incrementAndGet());
      if (request.roleArn().contains(SLOW)) {
        reached.countDown();
        await();
      }
      return AssumeRoleResponse.builder()
          .credentials(it ->
              it.accessKeyId("ASIA" + number)
                  .secretAccessKey("secret")
                  .sessionToken(number)
                  .expiration(Instant.now().plus(Duration.ofHours(1))))
          .build();
    }

    private void await() {
      try {
        answer.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String serviceName() {
      return "sts";
    }

    @Override
    public void close() {
      // there is nothing open
    }
  }
}
