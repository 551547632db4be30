package dev.dateline.desk.syndication;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes elements; whatever text it is given, the result is well-formed. */
final class Xml {
  static final String MEDIA = "http://search.yahoo.com/mrss/";
  static final String DC = "http://purl.org/dc/elements/1.1/";
  static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  static final String ATOM = "http://www.w3.org/2005/Atom";

  private final XMLStreamWriter writer;

  private Xml(XMLStreamWriter writer) {
    this.writer = writer;
  }

  interface Body {
    void write(Xml xml) throws XMLStreamException;
  }

  /** A whole document. */
  static void document(OutputStream out, Body body) throws IOException {
    try {
      XMLStreamWriter writer =
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      body.write(new Xml(writer));
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /**
   * @param attributes names and values in turn; one whose value is {@code null} is left out
   */
  Xml open(String name, @Nullable String... attributes) throws XMLStreamException {
    writer.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  Xml close() throws XMLStreamException {
    writer.writeEndElement();
    return this;
  }

  /** An element with text; nothing at all if that is {@code null} or blank. */
  Xml text(String name, @Nullable String text, @Nullable String... attributes)
      throws XMLStreamException {
    if (text != null && !text.isBlank()) {
      open(name, attributes);
      writer.writeCharacters(Characters.clean(text));
      close();
    }
    return this;
  }

  Xml empty(String name, @Nullable String... attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  private void attributes(@Nullable String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (name != null && value != null) {
        writer.writeAttribute(name, Characters.clean(value));
      }
    }
  }
}
