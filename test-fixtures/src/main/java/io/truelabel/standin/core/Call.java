package io.truelabel.standin.core;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One signed call of one operation.
 *
 * @param region the Region it was signed for, which is the Region it acts in
 * @param id the request id in the reply
 */
public record Call(
    String service, String operation, Principal caller, String region, String id, Request request) {

  /** The account that the call acts in: the caller's. */
  public String account() {
    return caller.account();
  }

  public JsonNode json() {
    return Json.parse(request.body());
  }

  public Form form() {
    return Form.of(request);
  }
}
