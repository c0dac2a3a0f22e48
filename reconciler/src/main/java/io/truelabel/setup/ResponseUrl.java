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
  private static final int LOST = 0;
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
    HttpRequest request = request(url, answer);
    List<Attempt> attempts = new ArrayList<>();
    try (HttpClient client = client()) {
      do {
        if (!attempts.isEmpty()) {
          Pause.take(pause, PAUSE);
        }
        attempts.add(send(client, request));
      } while (attempts.size() < ATTEMPTS && attempts.getLast().mayHelpToRepeat());
    }
    if (attempts.getLast().status() != OK) {
      throw new IOException(
          "CloudFormation was not answered, so it waits until its own time is up: "
              + attempts.stream().map(Attempt::outcome).toList());
    }
  }

  /**
   * One attempt to answer.
   *
   * @param status 0 where none came
   * @param outcome the status, or why there is none
   */
  private record Attempt(int status, String outcome) {
    boolean mayHelpToRepeat() {
      return status == LOST || status >= SERVER_ERROR;
    }
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
      // Its message shows the address, which is as good as a password while it lasts.
      throw new IOException(
          "There is no address for an answer: " + none.getClass().getSimpleName());
    }
  }

  private static Attempt send(HttpClient client, HttpRequest request) {
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      return new Attempt(status, Integer.toString(status));
    } catch (IOException lost) {
      return new Attempt(LOST, lost.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new SetupFailedException("The function was interrupted before it answered.", stopped);
    }
  }
}
