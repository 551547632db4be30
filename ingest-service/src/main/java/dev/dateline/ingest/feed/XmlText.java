package dev.dateline.ingest.feed;

import java.util.EnumSet;

/** Text of XML documents that are no feeds, read as tolerantly as that of feeds. */
public final class XmlText {
  private XmlText() {}

  /**
   * The text, in the charset that the bytes are in, whatever they say; without characters that XML
   * does not allow, with the document's own entities replaced its sections closed and its bare
   * ampersands escaped. Nothing is ever read from outside.
   */
  public static String of(byte[] bytes) {
    return Ampersands.escape(
        Repair.mend(CharsetSniffer.decode(bytes, null).text(), EnumSet.noneOf(Flaw.class)));
  }
}
