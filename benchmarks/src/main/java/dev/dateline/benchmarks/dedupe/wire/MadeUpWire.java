package dev.dateline.benchmarks.dedupe.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Streams of made-up articles in the order they are seen: stories with their copies and follow-ups,
 * other texts on the same event, reports of one form, texts of ready phrases, and copies of these
 * too. The same seed gives the same streams.
 */
public final class MadeUpWire {

  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final int OUTLETS = 40;

  private final Random random;
  private final Words words;
  private final Reporter reporter;
  private final Desk desk;
  private final List<Outlet> outlets = new ArrayList<>();
  private final Duration span;
  private final List<WireArticle> articles = new ArrayList<>();
  private int labels;
  private Story last;

  private MadeUpWire(long seed, Duration span) {
    this.random = new Random(seed);
    this.words = new Words(random);
    this.reporter = new Reporter(random, words);
    this.desk = new Desk(random, words, reporter);
    this.span = span;
    this.last = reporter.story(reporter.event());
    for (int i = 0; i < OUTLETS; i++) {
      outlets.add(new Outlet(random, words, reporter));
    }
  }

  /** A week of a full wire, of so many events. */
  public static List<WireArticle> week(long seed, int events) {
    MadeUpWire wire = new MadeUpWire(seed, Duration.ofDays(7));
    for (int i = 0; i < events; i++) {
      wire.event();
      if (i % 12 == 0) {
        wire.form(3 + (int) Math.pow(50, wire.random.nextDouble()));
      }
      if (i % 40 == 0) {
        wire.phrases(3 + (int) Math.pow(30, wire.random.nextDouble()));
      }
    }
    return wire.inOrder();
  }

  /** The first articles that an index is given: a few events, forms and bags of phrases. */
  public static List<WireArticle> beginning(long seed) {
    MadeUpWire wire = new MadeUpWire(seed, Duration.ofHours(1 + new Random(seed).nextInt(60)));
    for (int i = 1 + wire.random.nextInt(3); i > 0; i--) {
      wire.event();
    }
    for (int i = 1 + wire.random.nextInt(2); i > 0; i--) {
      wire.form(2 + wire.random.nextInt(6));
    }
    if (wire.random.nextBoolean()) {
      wire.phrases(2 + wire.random.nextInt(6));
    }
    return wire.inOrder();
  }

  private List<WireArticle> inOrder() {
    articles.sort(Comparator.comparing(WireArticle::seenAt).thenComparing(WireArticle::id));
    return articles;
  }

  /** An event with its story, the story's copies, other texts and what followed. */
  private void event() {
    Reporter.Event event = reporter.event();
    Story story = reporter.story(event);
    Instant at = anyTime();
    String label = publish("story", at, story);
    if (random.nextInt(100) < 55) {
      copies(story, label, at, (int) Math.pow(6, random.nextDouble()));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      sameEvent(event, story, at);
    }
    if (random.nextInt(3) == 0) {
      followUp(event, story, at);
    }
    last = story;
  }

  private void copies(Story story, String label, Instant at, int count) {
    for (int i = 0; i < count; i++) {
      int strength = random.nextInt(5);
      Story copy = desk.edit(story, strength, last);
      Outlet outlet = words.pick(outlets);
      add(
          "copy" + strength,
          label,
          later(at),
          outlet.run(random.nextInt(5) < 3 ? outlet.dated(copy) : copy));
    }
  }

  /** Written by another reporter: the same names and numbers, perhaps a sentence quoted. */
  private void sameEvent(Reporter.Event event, Story story, Instant at) {
    List<List<String>> text = new ArrayList<>(reporter.story(event).paragraphs());
    for (int i = random.nextInt(3); i > 0; i--) {
      text.add(random.nextInt(text.size()), List.of(words.pick(words.pick(story.paragraphs()))));
    }
    String title =
        random.nextInt(3) == 0 ? story.title() : reporter.title(event, text.getFirst().getFirst());
    publish("same-event", later(at), new Story(title, text));
  }

  /** News first, then some of what was told before. */
  private void followUp(Reporter.Event event, Story story, Instant at) {
    List<List<String>> text = new ArrayList<>(reporter.story(event).paragraphs());
    int known = story.paragraphs().size();
    int from = random.nextInt(known);
    int most = Math.max(1, (int) (text.size() * (0.1 + 0.7 * random.nextDouble())));
    Story background =
        new Story("", story.paragraphs().subList(from, Math.min(known, from + most)));
    text.addAll(desk.edit(background, random.nextInt(2), last).paragraphs());
    String title =
        random.nextInt(4) == 0 ? story.title() : reporter.title(event, text.getFirst().getFirst());
    publish("follow-up", later(at).plus(Duration.ofHours(3)), new Story(title, text));
  }

  private void form(int count) {
    Form form = new Form(random, words, reporter);
    for (int i = 0; i < count; i++) {
      withCopy("form", form.fill());
    }
  }

  private void phrases(int count) {
    PhraseBag bag = new PhraseBag(random, words, reporter);
    for (int i = 0; i < count; i++) {
      withCopy("phrases", bag.text());
    }
  }

  private void withCopy(String kind, Story story) {
    Instant at = anyTime();
    String label = publish(kind, at, story);
    if (random.nextInt(6) == 0) {
      Outlet outlet = words.pick(outlets);
      Story copy = desk.edit(story, random.nextInt(3), last);
      add(
          kind + "-copy",
          label,
          later(at),
          outlet.run(random.nextBoolean() ? outlet.dated(copy) : copy));
    }
  }

  private String publish(String kind, Instant at, Story story) {
    String label = "s" + labels++;
    add(kind, label, at, words.pick(outlets).run(story));
    return label;
  }

  private void add(String kind, String label, Instant at, Story story) {
    articles.add(
        new WireArticle("a" + articles.size(), label, kind, at, story.title(), story.body()));
  }

  private Instant anyTime() {
    return START.plusMillis((long) (span.toMillis() * random.nextDouble()));
  }

  /** Within minutes most often, within four days at most. */
  private Instant later(Instant at) {
    return at.plusSeconds((long) Math.pow(345_600, random.nextDouble()));
  }
}
