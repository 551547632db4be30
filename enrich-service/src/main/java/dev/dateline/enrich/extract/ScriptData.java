package dev.dateline.enrich.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The JSON that a page's scripts are fed with: data blocks, and values that a script assigns, as
 * they stand or as a text to be parsed. What is no JSON is passed over.
 */
final class ScriptData {
  /** Characters of scripts that are looked at on a page, in all. */
  private static final int MOST_CHARS = 6_000_000;

  /** Values assigned in them that are tried on a page, in all. */
  private static final int MOST_ASSIGNED = 200;

  private static final String PARSED = "JSON.parse(";

  private int left = MOST_CHARS;
  private int assigned;

  private ScriptData() {}

  /** Gives the values one after the other, in time linear in the length of the scripts. */
  static void read(Document page, Consumer<JsonNode> into) {
    ScriptData data = new ScriptData();
    for (Element script : page.getElementsByTag("script")) {
      String type = Prose.lower(script.attr("type"));
      if (!type.contains("ld+json")) {
        data.read(script.data(), type.contains("json"), into);
      }
    }
  }

  private void read(String script, boolean isData, Consumer<JsonNode> into) {
    if (script.length() > left) {
      return;
    }
    left -= script.length();
    if (isData) {
      SloppyJson.read(script, into);
    } else {
      assignments(script, into);
    }
  }

  private void assignments(String script, Consumer<JsonNode> into) {
    int sign = script.indexOf('=');
    while (sign >= 0 && assigned < MOST_ASSIGNED) {
      int end = sign + 1;
      int start = past(script, end);
      if (script.startsWith(PARSED, start)) {
        assigned++;
        end = SloppyJson.one(script, start + PARSED.length(), text -> nested(text, into));
      } else if (opensData(script, start)) {
        assigned++;
        end = SloppyJson.one(script, start, into);
      }
      sign = script.indexOf('=', end);
    }
  }

  private static void nested(JsonNode text, Consumer<JsonNode> into) {
    if (text.isTextual()) {
      SloppyJson.read(text.textValue(), into);
    }
  }

  /** Whether an object with a quoted name, or an array of objects, begins here. */
  private static boolean opensData(String script, int at) {
    char open = at < script.length() ? script.charAt(at) : ' ';
    int next = past(script, at + 1);
    char inside = next < script.length() ? script.charAt(next) : ' ';
    return (open == '{' && (inside == '"' || inside == '\''))
        || (open == '[' && (inside == '{' || inside == '['));
  }

  private static int past(String script, int start) {
    int at = start;
    while (at < script.length() && script.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
