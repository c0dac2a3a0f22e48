package io.truelabel.standin.cloudwatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.truelabel.standin.core.Call;
import io.truelabel.standin.core.ErrorStyle;
import io.truelabel.standin.core.Form;
import io.truelabel.standin.core.Json;
import io.truelabel.standin.core.QueryReply;
import io.truelabel.standin.core.Reply;
import io.truelabel.standin.core.Request;
import io.truelabel.standin.core.WireTime;
import io.truelabel.standin.core.Xml;
import java.util.Map;

/** The two protocols in which clients of different age speak to CloudWatch. */
enum Protocol {
  QUERY(ErrorStyle.QUERY) {
    @Override
    String operation(Request request) {
      return Form.of(request).required("Action");
    }

    @Override
    Fields fields(Call call) {
      return new FormFields(call.form());
    }

    @Override
    Reply reply(Call call, Value.Structure result) {
      return QueryReply.of(call, NAMESPACE, xml -> result.members().forEach(writer(xml)::write));
    }
  },

  JSON(ErrorStyle.JSON_1_1) {
    @Override
    String operation(Request request) {
      String target = request.header(TARGET).orElse("");
      return target.substring(target.indexOf('.') + 1);
    }

    @Override
    Fields fields(Call call) {
      return new JsonFields(call.json());
    }

    @Override
    Reply reply(Call call, Value.Structure result) {
      return new Reply(
          200, Map.of("Content-Type", "application/x-amz-json-1.0"), Json.body(json(result)));
    }
  };

  private static final String NAMESPACE = "http://monitoring.amazonaws.com/doc/2010-08-01/";
  private static final String TARGET = "x-amz-target";

  private final ErrorStyle errors;

  Protocol(ErrorStyle errors) {
    this.errors = errors;
  }

  static Protocol of(Request request) {
    return request.header(TARGET).isPresent() ? JSON : QUERY;
  }

  ErrorStyle errors() {
    return errors;
  }

  abstract String operation(Request request);

  abstract Fields fields(Call call);

  abstract Reply reply(Call call, Value.Structure result);

  private static XmlWriter writer(Xml xml) {
    return new XmlWriter(xml);
  }

  private static JsonNode json(Value value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case Value.Text(String text) -> nodes.textNode(text);
      case Value.Quantity(double number) -> nodes.numberNode(number);
      case Value.Time(var time) -> nodes.numberNode(WireTime.epochSeconds(time));
      case Value.Listing(var elements) -> {
        ArrayNode array = Json.array();
        elements.forEach(element -> array.add(json(element)));
        yield array;
      }
      case Value.Structure(var members) -> {
        ObjectNode object = Json.object();
        members.forEach((name, member) -> object.set(name, json(member)));
        yield object;
      }
    };
  }

  private record XmlWriter(Xml xml) {

    void write(String name, Value value) {
      switch (value) {
        case Value.Text(String text) -> xml.text(name, text);
        case Value.Quantity(double number) -> xml.text(name, number);
        case Value.Time(var time) -> xml.text(name, WireTime.iso(time));
        case Value.Listing(var elements) ->
            xml.element(
                name, inner -> elements.forEach(one -> new XmlWriter(inner).write("member", one)));
        case Value.Structure(var members) ->
            xml.element(name, inner -> members.forEach(new XmlWriter(inner)::write));
      }
    }
  }
}
