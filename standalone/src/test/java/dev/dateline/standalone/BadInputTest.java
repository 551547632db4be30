package dev.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a user gets wrong is answered with one clear line, exit code 1 or 2, and no stack trace.
 */
class BadInputTest {
  private static final String RUST = "{'id': 'r', 'label': 'R', 'query': 'rust'}";
  @TempDir static Path dir;

  static Stream<Arguments> wrong() throws Exception {
    Path opml = Files.writeString(dir.resolve("broken.opml"), "no list of feeds at all");
    Path html = Files.writeString(dir.resolve("page.opml"), "<html><body></body></html>");
    Path feed = Files.writeString(dir.resolve("not-a-feed.txt"), "nothing");
    Path rules =
        Files.writeString(
            dir.resolve("rules.json"), "{\"id\": \"r\", \"label\": \"R\", \"query\": \"a AND (\"}");
    Path notRules = Files.writeString(dir.resolve("other.json"), "{\"id\": \"r\",\n \"label\": 1}");
    Path data = Files.createDirectories(dir.resolve("data/kafka"));
    Files.writeString(data.resolve("meta.properties"), "version=1\n");
    return Stream.of(
        arguments(
            "feeds list --bootstrap-server localhost:1",
            1,
            "cannot reach Kafka at localhost:1: no answer within 8 s"),
        arguments(
            "topics create --bootstrap-server nonsense",
            2,
            "Invalid url in bootstrap.servers: nonsense"),
        arguments("topics create --partitions 0", 2, "--partitions must be 1 to 10000, not 0"),
        arguments("tail --topic nonsense", 2, "--topic must be one of news.feeds,"),
        arguments("tail --topic raw --query x", 2, "--query works on articles, not on raw"),
        arguments("tail --query (", 2, "--query: "),
        arguments("tail --limit 0", 2, "--limit must be at least 1, not 0"),
        arguments("dead-letters show 17", 2, "'17' is no id of a dead letter"),
        arguments("dead-letters replay", 2, "replay wants one of ID, --stage and --all"),
        arguments(
            "feeds add ftp://example.org/feed",
            2,
            "'ftp://example.org/feed' is no http or https address"),
        arguments("feeds import missing.opml", 1, "no such file: missing.opml"),
        arguments("feeds import " + opml, 1, opml + " is no OPML: there is no XML element in it"),
        arguments("feeds import " + html, 1, html + " is no OPML but <html>"),
        arguments(
            "up --feeds missing.opml --data " + dir.resolve("new"),
            1,
            "no such file: missing.opml"),
        arguments(
            "up --feeds " + opml + " --data " + dir.resolve("new"),
            1,
            opml + " is no OPML: there is no XML element in it"),
        arguments(
            "up --port 0 --data " + dir.resolve("data"),
            1,
            "meta.properties is broken: it has no cluster.id"),
        arguments("up --port 99999", 2, "--port must be 0 to 65535, not 99999"),
        arguments("demo --port -1", 2, "--port must be 0 to 65535, not -1"),
        arguments("demo --time-limit soon", 2, "'soon' is no duration"),
        arguments("rules check missing.json", 1, "no such file: missing.json"),
        arguments("rules check " + notRules, 1, notRules + ": rule 1: \"label\" is no text"),
        arguments("rules check " + rules, 1, "1 problem"),
        arguments(
            "rules check " + rules("{'id': 'r', 'query': 'rust'}"),
            1,
            ": rule 1: \"label\" is missing"),
        arguments(
            "rules check " + rules("{'id': 'r', 'label': 'R', 'query': 'rust', 'example': {}}"),
            1,
            ": rule 1: unknown field \"example\"; known are "),
        arguments("rules check " + rules(RUST + RUST), 1, ": rule 2 has the id of rule 1: r"),
        arguments("extract", 2, "extract wants one of FILE, --text FILE and --ndjson"),
        arguments(
            "feed https://a.example/rss",
            1,
            "https://a.example/rss is an address; save it, and give its file"),
        arguments("extract missing.html", 1, "no such file: missing.html"),
        arguments("extract --text missing.txt", 1, "no such file: missing.txt"),
        arguments("extract " + dir, 1, dir + " is a folder"),
        arguments("extract --ndjson --threads 0", 2, "--threads must be 1 to 1024, not 0"),
        arguments("feed missing.xml", 1, "no such file: missing.xml"),
        arguments("feed --ndjson " + feed, 2, "feed wants either FILE or --ndjson"),
        arguments("dedupe", 2, "give --ndjson, --explain or both"),
        arguments("tag --ndjson --rules missing.json", 1, "no such file: missing.json"),
        arguments(
            "ingest --bootstrap-server localhost:1 --health-port 99999",
            2,
            "--health-port must be 0 to 65535"),
        arguments(
            "ingest --bootstrap-server localhost:1 --health-port 0",
            1,
            "localhost:1: no answer from the broker within 8 s"),
        arguments("enrich --dedupe-days 0", 2, "--dedupe-days must be 1 to 365, not 0"),
        arguments("enrich --dedupe-threshold 2", 2, "--dedupe-threshold must be over 0"),
        arguments("enrich --stream-threads 0", 2, "--stream-threads must be 1 to 256"),
        arguments("newsroom --port 70000", 2, "--port must be 0 to 65535, not 70000"),
        arguments("nonsense", 2, "Unmatched argument at index 0: 'nonsense'"),
        arguments("", 2, "Missing required subcommand"));
  }

  private static Path rules(String json) throws IOException {
    return Files.writeString(Files.createTempFile(dir, "rules", ".json"), json.replace('\'', '"'));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void isAnsweredWithOneLine(String line, int code, String message) {
    CommandLineRun run = CommandLineRun.of(line, Map.of());

    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err().lines().toList())
        .last()
        .asString()
        .startsWith("dateline: ")
        .contains(message);
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void anUnknownVariableIsRefused() {
    CommandLineRun run = CommandLineRun.of("tail", Map.of("DATELINE_BOOTSTRAP_SEVER", "x:1"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("dateline: unknown environment variable: DATELINE_BOOTSTRAP_SEVER\n");
  }

  @Test
  void aProblemOfARuleIsNamedBeforeTheCount() throws Exception {
    Path rules =
        Files.writeString(
            dir.resolve("examples.json"),
            """
            [{"id": "ferries", "label": "Ferries", "query": "ferry",
              "examples": {"match": ["A ferry sails"], "noMatch": ["The ferry sinks"]}}]
            """);

    CommandLineRun run = CommandLineRun.of("rules check " + rules, Map.of());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .containsExactly(
            "ferries: must not match but does: The ferry sinks", "dateline: 1 problem");
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        "demo,up,ingest,enrich,desk,topics create,tail,feeds list,feeds add,feeds import,rules put,dead-letters replay,extract,feed,dedupe,tag,newsroom"
            .split(",")) {
      CommandLineRun run = CommandLineRun.of(command + " --help", Map.of());

      assertThat(run.code()).isZero();
      assertThat(run.out()).startsWith("Usage: dateline " + command);
    }
  }
}
