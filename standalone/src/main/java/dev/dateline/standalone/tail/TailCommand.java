package dev.dateline.standalone.tail;

import dev.dateline.contract.Topic;
import dev.dateline.contract.Topics;
import dev.dateline.runtime.KafkaOptions;
import dev.dateline.runtime.UsageException;
import dev.dateline.standalone.broker.Brokers;
import dev.dateline.standalone.console.ClosedOutputException;
import dev.dateline.standalone.console.Output;
import dev.dateline.standalone.console.Style;
import dev.dateline.standalone.lines.JsonLines;
import dev.dateline.standalone.lines.NewsLines;
import dev.dateline.standalone.lines.TopicLines;
import dev.dateline.standalone.topics.TopicFollower;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline tail}: follows a topic until stopped. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = {
      "Follow a topic until stopped, or until the reader of a pipe has gone.",
      "Lines for people; with --ndjson each record's value as a line of JSON, dead letters with their headers."
    })
public final class TailCommand implements Runnable {
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "articles",
      description =
          "articles, duplicates, dead-letters, raw, feeds, feed-state or rules (default: ${DEFAULT-VALUE}).")
  private String topic = "articles";

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description =
          "Show only articles that match, in the language of tag rules: 'norway AND ferry*'.")
  private @Nullable String query;

  @Option(names = "--from-beginning", description = "Begin with the oldest record there is.")
  private boolean fromBeginning;

  @Option(names = "--ndjson", description = "Write lines of JSON.")
  private boolean ndjson;

  @Option(names = "--limit", paramLabel = "N", description = "Stop after N records.")
  private long limit = Long.MAX_VALUE;

  @Override
  public void run() {
    if (limit < 1) {
      throw new UsageException("--limit must be at least 1, not " + limit);
    }
    Topics topics = kafka.topics();
    String name = name(topics);
    Predicate<ConsumerRecord<byte[], byte[]>> wanted = wanted(topics, name);
    Function<ConsumerRecord<byte[], byte[]>, String> shown = shown(topics, name);
    Brokers.require(kafka);
    try (TopicFollower follower = TopicFollower.open(kafka, List.of(name), fromBeginning);
        Output out = Output.standard()) {
      long[] left = {limit};
      follower.follow(
          record -> {
            if (wanted.test(record)) {
              out.line(shown.apply(record));
              left[0]--;
            }
            return left[0] > 0;
          },
          out::flush);
    } catch (ClosedOutputException e) {
      // whoever read us has seen enough
    }
  }

  private String name(Topics topics) {
    List<String> names = topics.all().stream().map(Topic::name).toList();
    String full = names.contains(topic) ? topic : kafka.topicPrefix() + topic;
    if (!names.contains(full)) {
      throw new UsageException(
          "--topic must be one of " + String.join(", ", names) + ", not " + topic);
    }
    return full;
  }

  private Predicate<ConsumerRecord<byte[], byte[]>> wanted(Topics topics, String name) {
    if (query == null) {
      return record -> true;
    }
    if (!name.equals(topics.articles().name())) {
      throw new UsageException("--query works on articles, not on " + topic);
    }
    return new ArticleQuery(topics.articles(), query);
  }

  private Function<ConsumerRecord<byte[], byte[]>, String> shown(Topics topics, String name) {
    if (ndjson) {
      JsonLines json = new JsonLines();
      return name.equals(topics.deadLetters().name()) ? json::whole : json::value;
    }
    return new TopicLines(topics, new NewsLines(Style.ofTerminal(), ZoneId.systemDefault()))::line;
  }
}
