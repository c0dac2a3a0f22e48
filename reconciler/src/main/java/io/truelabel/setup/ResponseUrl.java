package io.truelabel.setup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts an answer where CloudFormation looks for it: at a pre-signed address of Amazon S3.
 *
 * <p>No content type is sent, for none was signed.
 */
final class ResponseUrl {
  /** Five attempts of this long and the pauses between fit into the time left for answering. */
  private static final Duration TIME = Duration.ofSeconds(5);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int ATTEMPTS = 5;
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  private final Pause pause;

  ResponseUrl(Pause pause) {
    this.pause = pause;
  }

  /**
   * Puts the answer, if need be in several attempts.
   *
   * @throws IOException when it did not arrive
   */
  void put(String url, byte[] answer) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    IOException last = new IOException("no answer");
    try (HttpClient client = client()) {
      while (statuses.size() < ATTEMPTS) {
        try {
          statuses.add(send(client, request(url, answer)));
        } catch (IOException lost) {
          statuses.add(0);
          last = lost;
        }
        if (statuses.getLast() == OK) {
          return;
        }
        if (statuses.getLast() >= OK && statuses.getLast() < SERVER_ERROR) {
          break;
        }
        Pause.take(pause, PAUSE);
      }
    }
    throw new IOException(
        "The address for the answer gave the statuses %s (0 is none), so CloudFormation waits until"
                .formatted(statuses)
            + " its own time is up.",
        last);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(TIME)
        .build();
  }

  private static HttpRequest request(String url, byte[] answer) throws IOException {
    try {
      return HttpRequest.newBuilder(URI.create(url))
          .timeout(TIME)
          .PUT(BodyPublishers.ofByteArray(answer))
          .build();
    } catch (IllegalArgumentException none) {
      throw new IOException("This is no address for an answer: " + none.getMessage(), none);
    }
  }

  private static int send(HttpClient client, HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SetupFailedException("The function was interrupted before it answered.", stopped);
    }
  }
}
