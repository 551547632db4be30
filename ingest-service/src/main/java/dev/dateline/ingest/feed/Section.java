package dev.dateline.ingest.feed;

/** A part of XML that holds neither tags nor references. */
enum Section {
  CDATA("<![CDATA[", "]]>"),
  COMMENT("<!--", "-->");

  /** What both begin with. */
  static final String MARK = "<!";

  private final String start;
  private final String end;

  Section(String start, String end) {
    this.start = start;
    this.end = end;
  }

  /** Where the section at a mark ends; behind the mark if there is none; -1 for never. */
  static int end(String text, int mark) {
    for (Section section : values()) {
      if (text.startsWith(section.start, mark)) {
        return text.indexOf(section.end, mark + section.start.length());
      }
    }
    return mark + MARK.length();
  }
}
