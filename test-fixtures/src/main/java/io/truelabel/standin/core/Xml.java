package io.truelabel.standin.core;

import java.util.function.Consumer;

/** Writes XML, element by element, with every text escaped. */
public final class Xml {
  private final StringBuilder out = new StringBuilder();

  private Xml() {}

  /** A document with one root element in a namespace; an empty namespace is left out. */
  public static Xml document(String root, String namespace, Consumer<Xml> content) {
    Xml xml = new Xml();
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<").append(root);
    if (!namespace.isEmpty()) {
      xml.out.append(" xmlns=\"").append(namespace).append('"');
    }
    xml.out.append('>');
    content.accept(xml);
    xml.out.append("</").append(root).append('>');
    return xml;
  }

  public Xml element(String name, Consumer<Xml> content) {
    out.append('<').append(name).append('>');
    content.accept(this);
    out.append("</").append(name).append('>');
    return this;
  }

  public Xml text(String name, Object value) {
    return element(name, inner -> inner.escape(value.toString()));
  }

  private void escape(String value) {
    value.codePoints().forEach(this::escape);
  }

  private void escape(int character) {
    switch (character) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\r', '\n', '\t' -> out.append("&#").append(character).append(';');
      default -> out.appendCodePoint(character);
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
