package io.truelabel.standin.s3;

import io.truelabel.sampleorg.Tag;
import io.truelabel.standin.core.Body;
import io.truelabel.standin.core.ServiceError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the {@code Tagging} document of a request. */
final class TagXml {

  private TagXml() {}

  static List<Tag> read(Body body) {
    var tags = parse(body).getElementsByTagNameNS("*", "Tag");
    return IntStream.range(0, tags.getLength())
        .mapToObj(i -> (Element) tags.item(i))
        .map(tag -> new Tag(text(tag, "Key"), text(tag, "Value")))
        .toList();
  }

  private static String text(Element tag, String name) {
    var found = tag.getElementsByTagNameNS("*", name);
    if (found.getLength() != 1) {
      throw malformed();
    }
    return found.item(0).getTextContent();
  }

  private static Document parse(Body body) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      // The parser's own handler would also print what is wrong.
      parser.setErrorHandler(new DefaultHandler());
      return parser.parse(new ByteArrayInputStream(body.bytes()));
    } catch (SAXException unreadable) {
      throw malformed();
    } catch (ParserConfigurationException | IOException impossible) {
      throw new IllegalStateException("The platform's own XML parser failed.", impossible);
    }
  }

  private static ServiceError malformed() {
    return new ServiceError(
        "MalformedXML",
        400,
        "The XML you provided was not well-formed or did not validate against our published"
            + " schema");
  }
}
