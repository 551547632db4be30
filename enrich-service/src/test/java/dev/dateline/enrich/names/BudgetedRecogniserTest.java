package dev.dateline.enrich.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.Tag;
import dev.dateline.enrich.gazetteer.Gazetteer;
import dev.dateline.enrich.names.BudgetedRecogniser.Outcome;
import dev.dateline.enrich.tag.EntityStage;
import dev.dateline.enrich.text.Span;
import dev.dateline.enrich.text.TagInput;
import dev.dateline.enrich.text.TaggableText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BudgetedRecogniserTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final TaggableText TEXT =
      TaggableText.of(TagInput.of("Ada Lindqvist speaks", "She spoke for long.", "en"));
  private static final List<FoundName> ADA =
      List.of(new FoundName(new Span(0, 1), Tag.Type.PERSON));

  private final List<Outcome> outcomes = new ArrayList<>();

  @Test
  void anAnswerInTimeStands() {
    assertThat(budgeted(LONG, _ -> ADA).recognise(TEXT)).isEqualTo(ADA);
    assertThat(outcomes).containsExactly(Outcome.ANSWERED);
  }

  @Test
  void oneThatIsLateHasNoAnswerAndIsInterrupted() {
    CountDownLatch interrupted = new CountDownLatch(1);
    BudgetedRecogniser late = budgeted(Duration.ofMillis(1), _ -> hang(interrupted));
    Awaitility.await()
        .atMost(LONG)
        .until(
            () -> {
              assertThatThrownBy(() -> late.recognise(TEXT)).isInstanceOf(NoAnswerException.class);
              return interrupted.getCount() == 0; // it may not have begun within the budget
            });
    assertThat(outcomes).isNotEmpty().containsOnly(Outcome.LATE);
  }

  @Test
  void articlesThatGaveUpWaitingTakeNoPlaceInTheQueue() {
    BudgetedRecogniser hangs = budgeted(Duration.ofMillis(1), _ -> hangForGood());
    int articles = BudgetedRecogniser.MOST_WAITING * 2;
    for (int i = 0; i < articles; i++) {
      assertThatThrownBy(() -> hangs.recognise(TEXT))
          .isInstanceOf(NoAnswerException.class)
          .hasCauseInstanceOf(TimeoutException.class);
    }
    assertThat(outcomes).hasSize(articles).containsOnly(Outcome.LATE);
  }

  /** As native code does, which an interrupt does not reach. */
  private List<FoundName> hangForGood() {
    while (true) {
      LockSupport.park(this);
      Thread.interrupted();
    }
  }

  @Test
  void oneThatFailsHasNoAnswer() {
    BudgetedRecogniser broken =
        budgeted(
            LONG,
            _ -> {
              throw new UnsatisfiedLinkError("broken");
            });
    assertThatThrownBy(() -> broken.recognise(TEXT)).isInstanceOf(NoAnswerException.class);
    assertThat(outcomes).containsExactly(Outcome.FAILED);
  }

  @Test
  void namesThatAreNotInTheTextAreAFailure() {
    for (Span span : List.of(new Span(5, 99), new Span(2, 1), new Span(2, 3))) {
      BudgetedRecogniser broken =
          budgeted(LONG, _ -> List.of(new FoundName(span, Tag.Type.PERSON)));
      assertThatThrownBy(() -> broken.recognise(TEXT)).isInstanceOf(NoAnswerException.class);
    }
    assertThat(outcomes).containsOnly(Outcome.FAILED).hasSize(3);
  }

  @Test
  void theRecogniserThatShipsStandsInAndTagsSayWhoFoundThem() {
    List<Tag> heavy = tags(budgeted(LONG, _ -> ADA));
    List<Tag> standIn = tags(budgeted(Duration.ofMillis(1), _ -> hang(new CountDownLatch(1))));

    assertThat(heavy).extracting(tag -> tag.source().stage()).containsExactly("heavy");
    assertThat(standIn).extracting(tag -> tag.source().stage()).containsExactly("light");
  }

  @Test
  void opensNoneWhereNoneIsAskedFor() {
    RecogniserSettings none = new RecogniserSettings("none", java.util.Map.of(), LONG);

    assertThat(RecogniserPlugins.open(none, _ -> {})).isEmpty();
  }

  @Test
  void aPluginThatIsNotThereIsWrongUsage() {
    RecogniserSettings settings = new RecogniserSettings("nosuch", java.util.Map.of(), LONG);
    assertThatThrownBy(() -> RecogniserPlugins.open(settings, outcomes::add))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nosuch");
    assertThat(RecogniserPlugins.open(RecogniserSettings.NONE, outcomes::add)).isEmpty();
  }

  private List<Tag> tags(NameRecogniser first) {
    NameRecogniser light = recogniser("light", _ -> ADA);
    return new EntityStage(Gazetteer.load(), List.of(first, light)).tag(TEXT, List.of());
  }

  private BudgetedRecogniser budgeted(
      Duration budget, Function<TaggableText, List<FoundName>> names) {
    return new BudgetedRecogniser(recogniser("heavy", names), budget, outcomes::add);
  }

  private static List<FoundName> hang(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    throw new CancellationException("interrupted");
  }

  private static NameRecogniser recogniser(
      String name, Function<TaggableText, List<FoundName>> names) {
    return new NameRecogniser() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String version() {
        return "1";
      }

      @Override
      public boolean handles(String language) {
        return true;
      }

      @Override
      public List<FoundName> recognise(TaggableText text) {
        return names.apply(text);
      }
    };
  }
}
