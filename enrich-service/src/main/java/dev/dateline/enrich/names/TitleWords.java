package dev.dateline.enrich.names;

import java.util.Set;

/** Folded words beside names that are no part of them. */
final class TitleWords {
  /** Before persons only. */
  static final Set<String> HONORIFICS =
      words("mr mrs ms miss mx dr prof professor sir sri smt shri");

  /** Before persons; also inside what else is named after an office. */
  static final Set<String> OFFICES =
      words(
          "president minister premier chancellor taoiseach governor gov mayor senator sen"
              + " congressman congresswoman representative rep mp secretary ambassador judge justice"
              + " coach captain colonel general gen lieutenant sergeant major admiral inspector"
              + " commissioner superintendent detective sheriff deputy chief director chairman"
              + " chairwoman spokesman spokeswoman spokesperson attorney lawyer reverend"
              + " rev archbishop singer rapper actor actress novelist striker midfielder"
              + " defender goalkeeper winger forward manager journalist");

  /** Before any name, at the start of a sentence or in a headline. */
  static final Set<String> TIMES = words("former ex late outgoing");

  /** Behind a party or chamber: Labour MPs. */
  static final Set<String> MEMBERS = words("mp mps mep meps mla mlas td tds peers");

  /** What makes a name that of a body, whatever else is in it. */
  static final Set<String> BODIES =
      words(
          "institute institution ministry department council commission committee centre center"
              + " bureau office agency authority association society union federation foundation"
              + " board court college university school academy museum faculty campaign coalition"
              + " alliance congress party league organisation organization bank fund");

  private TitleWords() {}

  static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
