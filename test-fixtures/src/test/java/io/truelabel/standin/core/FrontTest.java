package io.truelabel.standin.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The transport, seen with a service that answers what it was sent. */
class FrontTest {
  private static final String SIGNED =
      "AWS4-HMAC-SHA256 Credential=AKIA111111111111X/20260501/eu-west-1/echo/aws4_request,"
          + " SignedHeaders=host, Signature=0";

  private final HttpClient http = HttpClient.newHttpClient();
  private final CallLog log = new CallLog();
  private final Front front;

  FrontTest() throws IOException {
    List<Service> services = List.of(new Echo());
    front =
        Front.open(
            0,
            services,
            new Credentials("aws", "111111111111"::equals, Clock.systemUTC()),
            new Faults(),
            log,
            new ControlPlane(Map.of(), services));
  }

  private static final class Echo implements Service {
    @Override
    public String name() {
      return "echo";
    }

    @Override
    public String operation(Request request) {
      return "Echo";
    }

    @Override
    public ErrorStyle errors(Request request) {
      return ErrorStyle.REST_JSON;
    }

    @Override
    public Map<String, Route> routes() {
      return Map.of("GET hello", _ -> Reply.json(Json.object().put("hello", "you")));
    }

    @Override
    public Reply handle(Call call) {
      if (call.request().path().equals("/bug")) {
        throw new IllegalStateException("a bug");
      }
      return Reply.json(
          Json.object()
              .put("account", call.account())
              .put("region", call.region())
              .put("path", call.request().path())
              .put("query", call.request().query().toString())
              .put("body", call.request().body().text()));
    }
  }

  @BeforeEach
  void listensOnLoopbackOnly() {
    assertThat(front.endpoint().getHost()).isEqualTo("127.0.0.1");
  }

  @AfterEach
  void stop() {
    http.close();
    front.close();
  }

  @Test
  void readsAccountAndRegionFromTheSignature() throws Exception {
    String reply = send(request("/").header("Authorization", SIGNED)).body();

    assertThat(reply).contains("\"account\":\"111111111111\"", "\"region\":\"eu-west-1\"");
    assertThat(log.count("echo", "Echo")).isEqualTo(1);
  }

  @Test
  void decodesPathAndQuery() throws Exception {
    String reply = send(request("/a%20b+c?tagging&x=1%2F2").header("Authorization", SIGNED)).body();

    assertThat(reply).contains("\"path\":\"/a b+c\"", "tagging=", "x=1/2");
  }

  @Test
  void refusesWhatIsNotSigned() throws Exception {
    HttpResponse<String> reply = send(request("/"));

    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.headers().firstValue("x-amzn-errortype"))
        .contains("MissingAuthenticationToken");
    assertThat(reply.body()).contains("carries no AWS signature");
  }

  @Test
  void namesAServiceThatItDoesNotHave() throws Exception {
    HttpResponse<String> reply =
        send(request("/").header("Authorization", SIGNED.replace("/echo/", "/ec2/")));

    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).contains("no service ec2");
  }

  @Test
  void inflatesAGzippedBody() throws Exception {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write("hello".getBytes(StandardCharsets.UTF_8));
    }

    String reply =
        send(signedPost(compressed.toByteArray()).header("Content-Encoding", "gzip")).body();

    assertThat(reply).contains("\"body\":\"hello\"");
  }

  @Test
  void refusesABodyThatIsOnlyCalledGzip() throws Exception {
    byte[] plain = "hello".getBytes(StandardCharsets.UTF_8);

    assertThat(send(signedPost(plain).header("Content-Encoding", "gzip")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void takesChunksApart() throws Exception {
    String chunked =
        "5;chunk-signature=0\r\nhello\r\n1\r\n!\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";

    String reply =
        send(signedPost(chunked.getBytes(StandardCharsets.UTF_8))
                .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"))
            .body();

    assertThat(reply).contains("\"body\":\"hello!\"");
  }

  @Test
  void refusesAChunkThatIsCutShort() throws Exception {
    HttpResponse<String> reply =
        send(
            signedPost("ff\r\nhello".getBytes(StandardCharsets.UTF_8))
                .header("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"));

    assertThat(reply.statusCode()).isEqualTo(400);
  }

  @Test
  void saysSoWhenItFailsItself() throws Exception {
    HttpResponse<String> reply = send(request("/bug").header("Authorization", SIGNED));

    assertThat(reply.statusCode()).isEqualTo(500);
    assertThat(reply.body()).contains("a bug");
  }

  @Test
  void offersTheRoutesOfItsServices() throws Exception {
    assertThat(send(request("/_standin/hello")).body()).isEqualTo("{\"hello\":\"you\"}");
    assertThat(send(request("/_standin/other")).body()).contains("GET hello");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(front.endpoint() + path));
  }

  private HttpRequest.Builder signedPost(byte[] body) {
    return request("/").header("Authorization", SIGNED).POST(BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
