package dev.dateline.standalone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeekdaysTest {
  @Test
  void movesNamesOfWeekdaysFromTheTuesdayOfWritingToToday() {
    Weekdays english = new Weekdays(Locale.ENGLISH, DayOfWeek.SATURDAY);
    Weekdays german = new Weekdays(Locale.GERMAN, DayOfWeek.WEDNESDAY);
    Weekdays spanish = new Weekdays(Locale.forLanguageTag("es"), DayOfWeek.MONDAY);

    assertThat(english.move("said on Tuesday, a day after Monday"))
        .isEqualTo("said on Saturday, a day after Friday");
    assertThat(german.move("am Dienstag in Görlitz")).isEqualTo("am Mittwoch in Görlitz");
    assertThat(spanish.move("este martes")).isEqualTo("este lunes");
  }

  @Test
  void leavesLongerWordsAlone() {
    Weekdays english = new Weekdays(Locale.ENGLISH, DayOfWeek.FRIDAY);

    assertThat(english.move("nine of them on Sundays")).isEqualTo("nine of them on Sundays");
  }
}
