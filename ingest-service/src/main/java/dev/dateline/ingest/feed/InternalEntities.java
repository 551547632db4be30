package dev.dateline.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entities that a feed declares in its own DOCTYPE. Only texts are expanded, once and within
 * bounds; external ones and those made of others are not, so no expansion can grow.
 */
final class InternalEntities {
  private static final int MAX_ENTITIES = 256;
  private static final int MAX_VALUE = 256;
  private static final int MAX_NAME = 64;

  private static final Pattern DECLARATION =
      Pattern.compile(
          "<!ENTITY\\s{1,8}([\\w.-]{1,64})\\s{1,8}(?:"
              + "\"((?:[^\"&%]|&#\\w{1,8};){0,256})\"|'((?:[^'&%]|&#\\w{1,8};){0,256})')");

  private InternalEntities() {}

  /** The text without an internal subset, its entities expanded. */
  static String expand(String text) {
    int doctype = text.indexOf("<!DOCTYPE");
    int close = doctype < 0 ? -1 : text.indexOf('>', doctype);
    int subset = doctype < 0 ? -1 : text.indexOf('[', doctype);
    if (subset < 0 || subset > close) {
      return text;
    }
    int end = text.indexOf(']', subset);
    close = end < 0 ? -1 : text.indexOf('>', end);
    if (close < 0 || !text.substring(end + 1, close).isBlank()) {
      return text;
    }
    Map<String, String> entities = declared(text.substring(subset, end));
    String rest = text.substring(close + 1);
    return text.substring(0, doctype) + (entities.isEmpty() ? rest : replace(rest, entities));
  }

  private static Map<String, String> declared(String subset) {
    Map<String, String> entities = new HashMap<>();
    Matcher m = DECLARATION.matcher(subset);
    while (entities.size() < MAX_ENTITIES && m.find()) {
      entities.putIfAbsent(m.group(1), m.group(2) != null ? m.group(2) : m.group(3));
    }
    return entities;
  }

  private static String replace(String text, Map<String, String> entities) {
    int budget = text.length() + MAX_ENTITIES * MAX_VALUE;
    StringBuilder out = new StringBuilder(text.length() + 64);
    int copied = 0;
    for (int amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', amp + 1)) {
      int semicolon = text.indexOf(';', amp, Math.min(text.length(), amp + MAX_NAME));
      String value = semicolon < 0 ? null : entities.get(text.substring(amp + 1, semicolon));
      if (value != null && budget > 0) {
        out.append(text, copied, amp).append(value);
        budget -= value.length();
        copied = semicolon + 1;
      }
    }
    return out.append(text, copied, text.length()).toString();
  }
}
