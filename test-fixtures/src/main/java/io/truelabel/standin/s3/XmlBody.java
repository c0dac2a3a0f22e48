package io.truelabel.standin.s3;

import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.ServiceError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the XML that clients send, in whatever namespace they wrote it. */
record XmlBody(Element root) {

  static XmlBody parse(Body body) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      // The parser's own handler would also print what is wrong.
      parser.setErrorHandler(new DefaultHandler());
      return new XmlBody(parser.parse(new ByteArrayInputStream(body.bytes())).getDocumentElement());
    } catch (SAXException unreadable) {
      throw malformed();
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("The platform's own XML parser failed.", impossible);
    }
  }

  /** The elements of this name, however deep. */
  List<XmlBody> all(String name) {
    NodeList found = root.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> new XmlBody((Element) found.item(i)))
        .toList();
  }

  /** The text of the one element of this name. */
  String text(String name) {
    return optional(name).orElseThrow(XmlBody::malformed);
  }

  /** The text of the element of this name, of which there must not be two. */
  Optional<String> optional(String name) {
    List<XmlBody> found = all(name);
    if (found.size() > 1) {
      throw malformed();
    }
    return found.stream().map(one -> one.root.getTextContent()).findFirst();
  }

  static ServiceError malformed() {
    return new ServiceError(
        "MalformedXML",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }
}
