package dev.dateline.enrich.extract;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells by its name whether a member of an article's data may hold the article's text. Data has a
 * list of readers' opinions, of terms, offers and other stories beside each text, under any name;
 * so only what is named for a text is one, and one odd word in the name ("teaserText") makes it
 * another's.
 */
final class TextMember {
  /** Names of a text and of its parts. */
  private static final Set<String> TEXT =
      Set.of(
          "body",
          "text",
          "texts",
          "content",
          "contents",
          "paragraph",
          "paragraphs",
          "block",
          "blocks",
          "element",
          "elements",
          "component",
          "components",
          "copy",
          "html",
          "story",
          "article",
          "markup",
          "texto",
          "cuerpo",
          "contenido",
          "texte",
          "corps",
          "contenu",
          "inhalt",
          "testo",
          "corpo",
          "contenuto",
          "conteudo",
          "tekst",
          "treść",
          "текст");

  /** What only says how or where it is kept. */
  private static final Set<String> KEPT =
      Set.of(
          "data",
          "attributes",
          "fields",
          "json",
          "raw",
          "rendered",
          "document",
          "doc",
          "model",
          "value",
          "children",
          "nodes",
          "node",
          "root",
          "main",
          "full",
          "rich",
          "plain",
          "post",
          "page",
          "news",
          "item",
          "entry",
          "formatted",
          "editor",
          "state");

  private static final Pattern WORDS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}]+");
  private static final int LONGEST = 40;

  private TextMember() {}

  /** Whether a text, or its blocks, may stand under the name. */
  static boolean holdsText(String name) {
    return isMadeOf(name, true);
  }

  /** Whether an object under the name may have a text further inside. */
  static boolean holdsObject(String name) {
    return isMadeOf(name, false);
  }

  private static boolean isMadeOf(String name, boolean text) {
    boolean found = !text;
    if (name.length() > LONGEST) {
      return false;
    }
    for (String word : WORDS.split(name)) {
      String lower = Prose.lower(word);
      boolean isText = TEXT.contains(lower);
      if (!isText && !KEPT.contains(lower) && !lower.isEmpty()) {
        return false;
      }
      found |= isText;
    }
    return found;
  }
}
