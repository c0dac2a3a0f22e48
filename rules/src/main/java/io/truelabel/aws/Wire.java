package io.truelabel.aws;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * What stands between the clients and the network: a listener that keeps answers, or a player that
 * gives kept ones again.
 *
 * @param interceptors see every call and every answer
 * @param instead answers in place of the network; null for the network
 */
public record Wire(List<ExecutionInterceptor> interceptors, @Nullable SdkHttpClient instead) {

  /** Nothing but the network. */
  public static final Wire NETWORK = new Wire(List.of(), null);

  /** Keeps an unmodifiable copy. */
  public Wire {
    interceptors = List.copyOf(interceptors);
  }

  /** The network, and one who listens. */
  public static Wire overheardBy(ExecutionInterceptor listener) {
    return new Wire(List.of(listener), null);
  }

  /** No network, but one who plays it, and who names the calls for it. */
  public static Wire playedBy(SdkHttpClient player, ExecutionInterceptor caller) {
    return new Wire(List.of(caller), player);
  }
}
