package dev.dateline.desk.index;

import java.util.HashMap;
import java.util.Map;

/** The cutters of each thread that puts articles in: to make one is costly. */
final class Cutters {
  private final ThreadLocal<Map<String, Cutter>> ofThread = ThreadLocal.withInitial(HashMap::new);

  /**
   * By the rules of a language.
   *
   * @param language the first subtag; those without rules of their own share one
   */
  Cutter of(String language) {
    boolean special = language.equals("th") || Stems.languages().contains(language);
    return ofThread.get().computeIfAbsent(special ? language : "", Cutter::new);
  }

  /** Without any language's rules, as for names. */
  Cutter plain() {
    return of("");
  }
}
