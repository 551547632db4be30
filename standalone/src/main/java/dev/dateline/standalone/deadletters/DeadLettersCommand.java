package dev.dateline.standalone.deadletters;

import dev.dateline.contract.DeadLetter;
import dev.dateline.runtime.FailedException;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import dev.dateline.standalone.lines.JsonLines;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline dead-letters}: what failed and why; send it again. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "List, show and replay what no step could handle.")
public final class DeadLettersCommand {
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "One line for each: id, time, topic, stage, error.")
  void list(
      @Mixin KafkaOptions kafka,
      @Option(names = "--stage", paramLabel = "STAGE", description = "Only those of a stage.")
          @Nullable String stage) {
    try (Output out = Output.standard()) {
      new Letters(kafka)
          .read(
              letter -> {
                if (stage == null || Letters.isOfStage(letter, stage)) {
                  out.line(summary(letter));
                }
              });
    } catch (ClosedOutputException e) {
      // whoever read us has seen enough
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "All of one, as JSON: headers with cause and stack, key, value.")
  void show(
      @Mixin KafkaOptions kafka,
      @Parameters(paramLabel = "ID", description = "As 'list' shows it, such as 2-117.")
          String id) {
    Letters.check(List.of(id));
    AtomicInteger found = new AtomicInteger();
    JsonLines json = new JsonLines();
    new Letters(kafka)
        .read(
            letter -> {
              if (Letters.id(letter).equals(id)) {
                Output.print(json.whole(letter));
                found.incrementAndGet();
              }
            });
    if (found.get() == 0) {
      throw new FailedException("no dead letter " + id);
    }
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = {
        "Send dead letters again to the topics they came from, as they were.",
        "The letters themselves stay until their time is over."
      })
  void replay(
      @Mixin KafkaOptions kafka,
      @Parameters(arity = "0..*", paramLabel = "ID", description = "Which, as 'list' shows them.")
          @Nullable List<String> ids,
      @Option(names = "--all", description = "All of them.") boolean all,
      @Option(names = "--stage", paramLabel = "STAGE", description = "Those of a stage.")
          @Nullable String stage) {
    List<String> wanted = ids == null ? List.of() : ids;
    int ways = (wanted.isEmpty() ? 0 : 1) + (all ? 1 : 0) + (stage == null ? 0 : 1);
    if (ways != 1) {
      throw new UsageException("replay wants one of ID, --stage and --all");
    }
    Letters.check(wanted);
    int[] count = {0, 0};
    try (Replay replay = new Replay(kafka)) {
      new Letters(kafka)
          .read(
              letter -> {
                if (all
                    || wanted.contains(Letters.id(letter))
                    || (stage != null && Letters.isOfStage(letter, stage))) {
                  count[replay.send(letter) ? 0 : 1]++;
                }
              });
      replay.await();
    }
    if (count[0] < wanted.size()) {
      throw new FailedException("sent " + count[0] + " again; no dead letter for the other ids");
    }
    String passedOver =
        count[1] == 0 ? "" : ", passed over " + count[1] + " without a topic of origin";
    System.out.println("sent " + count[0] + " again" + passedOver);
  }

  private static String summary(ConsumerRecord<byte[], byte[]> record) {
    DeadLetter letter = DeadLetter.of(record);
    return String.join(
        "\t",
        Letters.id(record),
        Instant.ofEpochMilli(record.timestamp()).toString(),
        letter.topic(),
        letter.stage(),
        letter.error().replaceAll("\\p{Cntrl}+", " "));
  }
}
