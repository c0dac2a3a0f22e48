package io.truelabel.standin.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The addresses under {@code /_standin/}, by which another process reads and steers. */
public final class ControlPlane {
  private static final String PREFIX = "/_standin/";

  private final Map<String, Route> routes = new HashMap<>();

  /**
   * @param routes of the stand-in itself, by method and name: {@code "GET calls"}
   * @param services which bring their own
   */
  public ControlPlane(Map<String, Route> routes, List<Service> services) {
    this.routes.putAll(routes);
    services.forEach(service -> this.routes.putAll(service.routes()));
  }

  boolean owns(Request request) {
    return request.path().startsWith(PREFIX);
  }

  Reply answer(Request request) {
    String name = request.method() + " " + request.path().substring(PREFIX.length());
    Route route = routes.get(name);
    if (route == null) {
      return problem(
          404, "No such control route. There are: " + routes.keySet().stream().sorted().toList());
    }
    try {
      return route.answer(request);
    } catch (ServiceError error) {
      return problem(error.status(), error.message());
    } catch (IllegalArgumentException error) {
      return problem(400, String.valueOf(error.getMessage()));
    }
  }

  private static Reply problem(int status, String message) {
    return Reply.json(status, Json.object().put("message", message));
  }
}
