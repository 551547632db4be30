package dev.dateline.enrich.names;

import dev.dateline.enrich.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an English article is roughly about, by words of ours: in sport a town's name is a club, and
 * in a war a number is a regiment.
 */
final class Subject {
  private static final List<String> WORDS =
      List.of(
          "team teams season coach league game games cup championship match players player football"
              + " basketball baseball hockey soccer goal goals scored tournament club playoffs",
          "band album albums song songs music guitar singer tour label single lyrics vocals"
              + " guitarist drummer record pop",
          "regiment battle infantry army brigade troops division cavalry corps attack war forces"
              + " military battalion soldiers commander navy",
          "company companies market shares business founded firm customers products sales"
              + " corporation profit industry acquired chief executive",
          "election party parliament minister president vote government elected senate governor"
              + " political candidate democratic policy",
          "university school college students professor degree graduated faculty campus",
          "river lake mountain village town county district population located region north south"
              + " city municipality area island",
          "film films actor actress movie starred directed role series episode television director"
              + " novel character");

  private static final int FEWEST = 3;
  private static final Map<Long, Integer> SUBJECTS = subjects();

  private Subject() {}

  /** The subject that most words are of, from 1 on; 0 if there are few. */
  static int of(List<Word> words) {
    int[] counts = new int[WORDS.size() + 1];
    for (Word word : words) {
      Integer subject = SUBJECTS.get(word.hash());
      if (subject != null) {
        counts[subject]++;
      }
    }
    int best = 0;
    for (int subject = 1; subject < counts.length; subject++) {
      best = counts[subject] >= FEWEST && counts[subject] > counts[best] ? subject : best;
    }
    return best;
  }

  private static Map<Long, Integer> subjects() {
    Map<Long, Integer> subjects = new HashMap<>();
    for (int i = 0; i < WORDS.size(); i++) {
      for (String word : WORDS.get(i).split(" ")) {
        subjects.put(Word.hash(word), i + 1);
      }
    }
    return Map.copyOf(subjects);
  }
}
