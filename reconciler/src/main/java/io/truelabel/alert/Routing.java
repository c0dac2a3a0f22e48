package io.truelabel.alert;

import java.util.List;

/**
 * The ways to a bucket's owner, and why they do not begin with the topic of the tag.
 *
 * @param problem one sentence that says what is wrong with the topic of the tag; empty when it is
 *     the first route
 * @param routes the routes, best first; empty when there is no topic at all
 */
public record Routing(String problem, List<Route> routes) {
  public Routing {
    routes = List.copyOf(routes);
  }
}
