package dev.dateline.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.text.Field;
import dev.dateline.enrich.text.Tokenizer;
import dev.dateline.enrich.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Entity VELMORA = place("wikidata:Q9001", "Velmora");
  private static final Entity PORT = place("geonames:9", "Port Velmora");

  @Test
  void takesTheLongestName() {
    Gazetteer gazetteer = gazetteer(name(VELMORA, "Velmora"), name(PORT, "Velmora Port Town"));

    Match match = longest(gazetteer, "en", "Velmora Port Town Hall");

    assertThat(match.span().last()).isEqualTo(2);
    assertThat(match.aliases()).extracting(Alias::entity).containsExactly(PORT);
  }

  @Test
  void fallsBackToTheShorterNameWhereTheLongerGoesOnOtherwise() {
    Gazetteer gazetteer = gazetteer(name(VELMORA, "Velmora"), name(PORT, "Velmora Port Town"));

    assertThat(longest(gazetteer, "en", "Velmora Port Hall").span().last()).isZero();
  }

  @Test
  void mindsCapitals() {
    Gazetteer gazetteer = gazetteer(name(VELMORA, "WHO"), name(PORT, "Port von Velmora"));

    assertThat(gazetteer.in("en").longestAt(words("who"), 0)).isNull();
    assertThat(gazetteer.in("en").longestAt(words("Who"), 0)).isNull();
    assertThat(longest(gazetteer, "en", "PORT VON VELMORA").span().last()).isEqualTo(2);
    assertThat(gazetteer.in("en").longestAt(words("port von Velmora"), 0)).isNull();
  }

  @Test
  void looksForNamesInTheirLanguagesOnly() {
    Gazetteer gazetteer =
        gazetteer(
            new Name(VELMORA, Name.Kind.NAME, Name.Doubt.NONE, List.of("de"), "Velmoren"),
            name(PORT, "Port"));

    assertThat(gazetteer.in("de").longestAt(words("Velmoren"), 0)).isNotNull();
    assertThat(gazetteer.in("fr").longestAt(words("Velmoren"), 0)).isNull();
    assertThat(gazetteer.in("de").label(VELMORA)).isEqualTo("Velmoren");
    assertThat(gazetteer.in("fr").label(VELMORA)).isEqualTo("Velmora");
  }

  @Test
  void keepsCommasApart() {
    Gazetteer gazetteer = gazetteer(name(VELMORA, "Velmora, D.C."), name(PORT, "A&B"));

    assertThat(longest(gazetteer, "en", "Velmora, D.C.").span().last()).isEqualTo(1);
    assertThat(gazetteer.in("en").longestAt(words("Velmora D.C."), 0)).isNull();
    assertThat(longest(gazetteer, "en", "A&B").span().last()).isEqualTo(1);
  }

  @Test
  void givesAllThatANameMayBe() {
    Gazetteer gazetteer = gazetteer(name(VELMORA, "Velmora"), name(PORT, "Velmora"));

    assertThat(longest(gazetteer, "en", "Velmora").aliases())
        .extracting(Alias::entity)
        .containsExactly(VELMORA, PORT);
  }

  @Test
  void takesAnEntityOfSeveralFilesFromTheFirst() {
    Entity renamed = place("wikidata:Q9001", "New Velmora");
    Gazetteer gazetteer =
        new Gazetteer(
            List.of(
                new GazetteerData("a", List.of(renamed), List.of()),
                new GazetteerData("b", List.of(VELMORA), List.of(name(VELMORA, "Velmora")))));

    assertThat(gazetteer.version()).isEqualTo("a+b");
    assertThat(longest(gazetteer, "en", "Velmora").aliases())
        .extracting(Alias::entity)
        .containsExactly(renamed);
  }

  @Test
  void shipsWhatTheDocumentationSays() {
    Gazetteer gazetteer = Gazetteer.load();

    assertThat(gazetteer.entities())
        .filteredOn(entity -> entity.type() == Tag.Type.PERSON)
        .hasSizeGreaterThan(300);
    assertThat(gazetteer.entities()).filteredOn(Entity::isSettlement).hasSizeGreaterThan(20_000);
    assertThat(gazetteer.entities())
        .extracting(Entity::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("wikidata:Q\\d+|geonames:\\d+|x:.+"));
  }

  private static Match longest(Gazetteer gazetteer, String language, String text) {
    Match match = gazetteer.in(language).longestAt(words(text), 0);
    assertThat(match).isNotNull();
    return match;
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Tokenizer.tokenize(Field.BODY, text, words);
    return words;
  }

  private static Gazetteer gazetteer(Name... names) {
    return new Gazetteer(List.of(new GazetteerData("1", List.of(VELMORA, PORT), List.of(names))));
  }

  private static Name name(Entity entity, String written) {
    return new Name(entity, Name.Kind.NAME, Name.Doubt.NONE, List.of("*"), written);
  }

  private static Entity place(String id, String label) {
    return new Entity(id, Tag.Type.PLACE, label, List.of(), 0);
  }
}
