package dev.dateline.enrich.names;

import dev.dateline.enrich.text.TaggableText;
import java.util.List;

/**
 * Finds names of persons, organisations and places by how they stand in a text, whether or not a
 * gazetteer has them. Safe to call from many threads. {@link RecogniserPlugin} is how others' come
 * in.
 */
public interface NameRecogniser {

  /** A short name, as {@code Tag.Source} carries it. */
  String name();

  /** Its version; changes whenever its output may. */
  String version();

  /** Whether it is to be asked for articles in a language, a primary BCP 47 tag. */
  boolean handles(String language);

  /**
   * The names of an article, in order, none overlapping another. A recogniser that takes long heeds
   * {@link Thread#interrupt}.
   *
   * @throws NoAnswerException if the next recogniser is to be asked
   * @throws RuntimeException if it fails; the article then becomes a dead letter, unless the
   *     recogniser is a plug-in's
   */
  List<FoundName> recognise(TaggableText text);
}
