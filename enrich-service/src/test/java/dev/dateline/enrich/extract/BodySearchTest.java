package dev.dateline.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the text is looked for, and what may not take it away. */
class BodySearchTest {
  private static final String TAIL =
      "<div class=box><p>Ferries to the outer islands run an hour later from Monday, the harbour office said.</p></div>";

  private static String body(String html) {
    return Pages.article(html).body();
  }

  @Test
  void theElementThatSaysItHoldsTheTextTellsWhereItEnds() {
    String page =
        "<body><h1>Lindhaven votes for its tram</h1><div><div class=article-body>"
            + Pages.PROSE
            + "</div>"
            + TAIL
            + "</div></body>";

    assertThat(body(page)).startsWith("The council of").doesNotContain("Ferries");
  }

  @Test
  void oneEntryOfALiveBlogInTheDataDoesNotTakeTheOthers() {
    String entry =
        ("The mayor opened the sitting at nine and asked the gallery for quiet, which it kept for "
                + "as long as the harbour master spoke of the bridge and of what its repair had cost. ")
            .repeat(2);
    String data =
        "<script type='application/ld+json'>{'@type':'LiveBlogPosting','headline':'Lindhaven votes for its tram','articleBody':'"
            + entry
            + "'}</script>";

    String body =
        body(Pages.page(data, Pages.PROSE + Pages.PROSE.replace("the", "that") + "<p>" + entry));

    assertThat(body).contains("The council of Lindhaven").contains("opened the sitting");
  }

  @Test
  void topHeadingsWithinOneArticleDoNotEndIt() {
    String page =
        Pages.page("", Pages.PROSE + "<h1>What comes next</h1>" + Pages.PROSE.replace("the", "a"));

    assertThat(body(page)).contains("a old tram line");
  }

  @Test
  void paragraphsInTheHeaderOfTheHeadlineAreText() {
    String page =
        "<body><main><header><h1>Lindhaven votes for its tram</h1>"
            + Pages.PROSE.substring(0, Pages.PROSE.indexOf("<p>Shopkeepers"))
            + "</header><div><p>"
            + "The bridge over the canal will be built first, and boats are to pass on two days of the week. "
                .repeat(2)
            + "</p><p>"
            + "The money comes from the harbour fund, which the council had set aside for such works long ago. "
                .repeat(2)
            + "</p></div></main></body>";

    assertThat(body(page)).startsWith("The council of Lindhaven");
  }

  @Test
  void aHeadingIsNotKnownByAnIdentifierMadeOfItsWords() {
    String page =
        Pages.page("", Pages.PROSE + "<h2 id=nav-social-share>Who shares the cost</h2>" + TAIL);

    assertThat(body(page)).contains("Who shares the cost");
  }

  @Test
  void theFirstParagraphIsFoundBelowATitleThatIsNoHeading() {
    String page =
        "<head><title>Lindhaven votes for its tram</title></head><body><div class=hd>Lindhaven votes for its tram</div>"
            + "<div><p>A tram will run again between harbour and upper town, forty years after the last one did.</p></div>"
            + "<div class=article-body>"
            + Pages.PROSE
            + "</div></body>";

    assertThat(body(page)).startsWith("A tram will run again");
  }

  @Test
  void aShareBarDoesNotTakeTheTextOfTheBoxThatHoldsBoth() {
    String page =
        Pages.page(
            "",
            "<div><p>The tram is back in Lindhaven.</p><p>It left the depot at noon, with the mayor at the wheel.</p><div>Share this</div></div>");

    assertThat(body(page)).contains("left the depot").doesNotContain("Share this");
  }

  @Test
  void aStandfirstInTheDataIsNotTakenForTheText() {
    String standfirst =
        "After a debate of seven hours that filled the gallery the council has decided to rebuild the old line "
            + "between harbour and upper town, which was closed forty years ago when the bridge had to be taken down";
    String page =
        Pages.page(
            "<script type='application/ld+json'>{'@type':'NewsArticle','articleBody':'"
                + standfirst
                + "'}</script>",
            "<h2>" + standfirst + "</h2><div><p>Work begins in spring, the mayor said.</p></div>");

    assertThat(body(page)).contains("Work begins in spring");
  }

  @Test
  void timesOfUpdatesAreNoText() {
    String page = Pages.page("", "<li>12:05 Uhr<div>" + Pages.PROSE + "</div></li>");

    assertThat(body(page)).doesNotContain("12:05");
  }
}
