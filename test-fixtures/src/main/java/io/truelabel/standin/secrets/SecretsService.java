package io.truelabel.standin.secrets;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.Service;
import io.truelabel.standin.core.ServiceError;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives secrets to whoever names them (AWS JSON 1.1). */
public final class SecretsService implements Service {
  private static final String TARGET = "secretsmanager.";

  private final Map<String, String> secrets = new ConcurrentHashMap<>();

  /** Keeps a secret under a name or an ARN; a later one replaces it. */
  public void put(String id, String secret) {
    secrets.put(id, secret);
  }

  @Override
  public String name() {
    return "secretsmanager";
  }

  @Override
  public ErrorStyle errors(Request request) {
    return ErrorStyle.JSON_1_1;
  }

  @Override
  public String operation(Request request) {
    String target = request.header("x-amz-target").orElse("");
    if (!target.startsWith(TARGET)) {
      throw new ServiceError("UnknownOperationException", 400, "There is no target " + target);
    }
    return target.substring(TARGET.length());
  }

  @Override
  public Reply handle(Call call) {
    if (!call.operation().equals("GetSecretValue")) {
      throw new ServiceError("UnknownOperationException", 400, "Not known: " + call.operation());
    }
    String id = call.json().path("SecretId").asText();
    String secret = secrets.get(id);
    if (secret == null) {
      throw new ServiceError(
          "ResourceNotFoundException", 400, "Secrets Manager can't find the specified secret.");
    }
    ObjectNode answer = Json.object().put("Name", id).put("SecretString", secret);
    return Reply.json11(answer.put("VersionId", Integer.toHexString(secret.hashCode())));
  }
}
