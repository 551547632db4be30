package dev.dateline.benchmarks.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.names.FoundName;
import dev.dateline.enrich.names.NameTrainer;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts made of our sentences, with names drawn from the gazetteer and lists of ours. */
final class MadeUpSentences {
  private static final long SEED = 11;
  private static final Pattern DRAWN = Pattern.compile("\\{(\\w+)}");
  private static final Pattern MARK = Pattern.compile("\\[([POL]) ([^]]+)]");

  private static final List<Tag.Type> TYPES =
      List.of(Tag.Type.PERSON, Tag.Type.ORGANISATION, Tag.Type.PLACE);

  private final Random random = new Random(SEED);
  private final List<String> sentences;
  private final WordLists lists;

  MadeUpSentences(Gazetteer gazetteer, CommonWords words) throws IOException {
    this.sentences = ListedNames.lines("sentences.txt").stream().map(cells -> cells[0]).toList();
    this.lists = new WordLists(gazetteer, words, random);
  }

  /** So many texts of a few sentences each. */
  List<NameTrainer.Example> examples(int texts) {
    List<NameTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      StringBuilder body = new StringBuilder();
      List<int[]> spans = new ArrayList<>();
      int length = 4 + random.nextInt(5);
      for (int k = 0; k < length; k++) {
        append(sentences.get(random.nextInt(sentences.size())), body, spans);
      }
      examples.add(example(body.toString(), spans));
    }
    return examples;
  }

  private void append(String sentence, StringBuilder body, List<int[]> spans) {
    Matcher marks = MARK.matcher(sentence);
    int at = 0;
    while (marks.find()) {
      body.append(drawn(sentence.substring(at, marks.start())));
      String name = drawn(marks.group(2));
      spans.add(
          new int[] {body.length(), body.length() + name.length(), "POL".indexOf(marks.group(1))});
      body.append(name);
      at = marks.end();
    }
    body.append(drawn(sentence.substring(at))).append(' ');
  }

  private String drawn(String pattern) {
    Matcher slots = DRAWN.matcher(pattern);
    return slots.replaceAll(slot -> Matcher.quoteReplacement(filled(slot.group(1))));
  }

  private String filled(String slot) {
    String drawn = lists.draw(slot.toLowerCase(Locale.ROOT));
    String filled = drawn.indexOf('{') >= 0 ? drawn(drawn) : drawn;
    return Character.isUpperCase(slot.charAt(0))
        ? filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1)
        : filled;
  }

  private static NameTrainer.Example example(String body, List<int[]> spans) {
    TaggableText text = TaggableText.of(TagInput.of("", body, "en"));
    List<FoundName> names = new ArrayList<>();
    List<Word> words = text.words();
    int at = 0;
    for (int[] span : spans) {
      while (at < words.size() && words.get(at).end() <= span[0]) {
        at++;
      }
      int first = at;
      while (at < words.size() && words.get(at).start() < span[1]) {
        at++;
      }
      if (at > first) {
        names.add(new FoundName(new Span(first, at - 1), TYPES.get(span[2])));
      }
    }
    return new NameTrainer.Example(text, names);
  }
}
