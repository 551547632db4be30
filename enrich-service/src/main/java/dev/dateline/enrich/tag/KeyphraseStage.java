package dev.dateline.enrich.tag;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.keyphrase.Keyphrase;
import dev.dateline.enrich.keyphrase.Keyphrases;
import dev.dateline.enrich.keyphrase.NamedWords;
import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TaggableText;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.enrich.text.Word;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** What the article says again and again and no other stage has named: {@code x:…}. */
public final class KeyphraseStage implements TagStage {
  private static final String VIA = "frequency";

  /** Times after which more of them say little. */
  private static final double MANY = 4;

  private static final double TITLE = 0.2;

  /** Most mentions that one tag carries. */
  private static final int MAX_MENTIONS = 50;

  private final Keyphrases keyphrases;

  /** Finds with these. */
  public KeyphraseStage(Keyphrases keyphrases) {
    this.keyphrases = keyphrases;
  }

  @Override
  public String name() {
    return "keyphrases";
  }

  @Override
  public String version() {
    return "2";
  }

  @Override
  public List<Tag> tag(TaggableText text, Collection<Tag> before) {
    Set<String> taken = new HashSet<>();
    NamedWords names = new NamedWords();
    for (Tag tag : before) {
      switch (tag.type()) {
        case PERSON, ORGANISATION, PLACE, EVENT -> {
          taken.add(key(tag.label()));
          boolean person = tag.type() == Tag.Type.PERSON;
          tag.mentions().forEach(mention -> take(mention, person, text, taken, names));
        }
        case TOPIC, KEYPHRASE, RULE, DECLARED, OTHER -> {}
      }
    }
    return keyphrases.find(text, taken, names).stream().map(phrase -> tag(phrase, text)).toList();
  }

  private static void take(
      Tag.Mention mention, boolean person, TaggableText text, Set<String> taken, NamedWords names) {
    StringJoiner phrase = new StringJoiner(" ");
    int first = firstFrom(mention, text.words());
    int next = first;
    for (int i = first; i < text.words().size(); i++) {
      Word word = text.words().get(i);
      if (!word.field().label().equals(mention.field()) || word.end() > mention.end()) {
        break;
      }
      phrase.add(word.folded());
      next = i + 1;
    }
    if (next > first) {
      names.add(new Span(first, next - 1), person);
      taken.add(phrase.toString());
    }
  }

  /** Words are in the order of fields and places. */
  private static int firstFrom(Tag.Mention mention, List<Word> words) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(words.get(middle), mention)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isBefore(Word word, Tag.Mention mention) {
    int fields = word.field().compareTo(field(mention));
    return fields < 0 || fields == 0 && word.start() < mention.start();
  }

  private static Field field(Tag.Mention mention) {
    for (Field field : Field.values()) {
      if (field.label().equals(mention.field())) {
        return field;
      }
    }
    throw new IllegalArgumentException("no field " + mention.field());
  }

  private static String key(String text) {
    return String.join(" ", Tokenizer.fold(text));
  }

  private Tag tag(Keyphrase phrase, TaggableText text) {
    Span first = phrase.places().getFirst();
    double often = (1 - TITLE) * (1 - Math.exp(-phrase.count() / MANY));
    return new Tag(
        "x:" + String.join("-", phrase.words()),
        text.written(first.first(), first.last()),
        Tag.Type.KEYPHRASE,
        phrase.inTitle() ? Tag.Rel.ABOUT : Tag.Rel.MENTION,
        Math.round(1000 * (often + (phrase.inTitle() ? TITLE : 0))) / 1000.0,
        VIA,
        phrase.places().stream().limit(MAX_MENTIONS).map(span -> span.mention(text)).toList(),
        List.of(),
        source());
  }
}
