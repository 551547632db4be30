package dev.dateline.ingest.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.SiteTurn;
import dev.dateline.contract.SiteTurn.Step;
import dev.dateline.ingest.share.Stage.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Instances that come and die, owners that change, messages that are late or lost: the stage fails
 * if the site is ever asked sooner than its pace allows, or by more than two at once.
 */
class SiteTurnsPropertyTest {
  private static final Duration CHAOS = Duration.ofMinutes(15);
  private static final Duration CALM = Duration.ofMinutes(10);

  /** As long as a group takes to see that a member is dead. */
  private static final Duration SESSION = Duration.ofSeconds(6);

  @Property(tries = 150)
  void whateverHappensTheSiteIsAskedAtItsPaceAndAllGetTheirTurnsAfterwards(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int count)
      throws InterruptedException {
    Stage stage = new Stage(seed);
    stage.slowestMessage = Duration.ofSeconds(1);
    stage.slowestAnswer = Duration.ofSeconds(25);
    stage.lost = turn -> !isKept(stage, turn) && stage.random.nextInt(30) == 0;
    for (int i = 0; i < count; i++) {
      demand(stage, i == 0 ? stage.add(Stage.OWN) : stage.add());
    }
    StagedTime time = stage.time;
    time.start(
        () -> {
          disturb(stage);
          Predicate<SiteTurn> none = turn -> false;
          stage.lost = none;
          stage.slowestMessage = Duration.ofMillis(100);
          stage.slowestAnswer = Duration.ofSeconds(1);
          stage.instances.forEach(one -> one.lag = Duration.ZERO);
          time.sleep(Duration.ofMinutes(5)); // what is late comes, what is dead is given up
          List<Instance> living = stage.instances.stream().filter(one -> !one.dead).toList();
          long from = time.nanos();
          int before = stage.log.size();
          time.sleep(CALM);
          for (Instance one : living) {
            assertThat(longestPause(one, from, time.nanos()))
                .as("%d instances, between two of one's requests", living.size())
                .isLessThan(Duration.ofSeconds(30 + 25L * living.size()));
          }
          assertThat(stage.log.size() - before).as("notices in ten minutes").isLessThan(400);
          time.end();
        });
    time.run();
  }

  private static void demand(Stage stage, Instance one) {
    for (int worker = stage.random.nextInt(1, 4); worker > 0; worker--) {
      one.visit(Integer.MAX_VALUE, Duration.ofSeconds(stage.random.nextInt(1, 8)));
    }
  }

  private static void disturb(Stage stage) throws InterruptedException {
    StagedTime time = stage.time;
    Instance owner = stage.instances.getFirst();
    long end = time.nanos() + CHAOS.toNanos();
    while (time.nanos() < end) {
      time.sleep(stage.upTo(Duration.ofSeconds(60)));
      Instance other = any(stage, owner);
      switch (stage.random.nextInt(5)) {
        case 0 -> other.lag = stage.upTo(Duration.ofSeconds(stage.random.nextBoolean() ? 10 : 150));
        case 1 -> owner.lag = stage.upTo(Duration.ofSeconds(stage.random.nextBoolean() ? 10 : 150));
        case 2 -> {
          owner.release(Stage.OWN);
          time.sleep(stage.upTo(Duration.ofSeconds(5)));
          other.take(Stage.OWN);
          owner = other;
        }
        case 3 -> {
          owner.die();
          time.sleep(SESSION);
          other.take(Stage.OWN);
          owner = other;
          demand(stage, stage.add());
        }
        default -> {
          other.die();
          demand(stage, stage.add());
        }
      }
    }
  }

  private static Instance any(Stage stage, Instance but) {
    List<Instance> others =
        stage.instances.stream().filter(one -> !one.dead && one != but).toList();
    return others.get(stage.random.nextInt(others.size()));
  }

  /** What an instance lends to itself when its partition goes is all that the next owner knows. */
  private static boolean isKept(Stage stage, SiteTurn turn) {
    return turn.step() == Step.LENT && turn.span().isZero();
  }

  private static Duration longestPause(Instance one, long from, long until) {
    List<Long> moments = new ArrayList<>(List.of(from));
    one.starts.stream().filter(at -> at > from).forEach(moments::add);
    moments.add(until);
    long longest = 0;
    for (int i = 1; i < moments.size(); i++) {
      longest = Math.max(longest, moments.get(i) - moments.get(i - 1));
    }
    return Duration.ofNanos(longest);
  }
}
