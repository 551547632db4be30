package dev.dateline.standalone.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dateline.contract.Json;
import dev.dateline.contract.TagRule;
import dev.dateline.runtime.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules in a file: a JSON array of them, or one after the other. */
public final class RuleFile {
  private static final int MAX_RULES = 200_000;
  private static final List<String> TEXTS = List.of("id", "label", "query");

  /**
   * What is read from the topic may have fields of a later version; what a person wrote may not.
   */
  private static final JsonMapper JSON =
      Json.mapper()
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private RuleFile() {}

  /**
   * @param file {@code -} for standard input
   * @throws FailedException if there is no such file, it holds anything else than rules, or two of
   *     one id
   */
  public static List<TagRule> read(Path file) {
    List<TagRule> rules = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file);
        MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(in)) {
      if (values.getParser().currentToken() == JsonToken.VALUE_NULL) {
        throw new FailedException(file + " holds no rules");
      }
      while (values.hasNextValue()) {
        TagRule rule = rule(values.nextValue());
        rules.add(rule);
        Integer other = numbers.putIfAbsent(rule.id(), rules.size());
        if (other != null) {
          throw new FailedException(
              file + ": rule " + rules.size() + " has the id of rule " + other + ": " + rule.id());
        }
        if (rules.size() > MAX_RULES) {
          throw new FailedException(file + " holds more than " + MAX_RULES + " rules");
        }
      }
      return rules;
    } catch (NoSuchFileException e) {
      throw new FailedException("no such file: " + file, e);
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new FailedException(
          file + ": rule " + (rules.size() + 1) + line + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new FailedException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static TagRule rule(JsonNode node) throws JsonProcessingException {
    for (String name : TEXTS) {
      if (!node.path(name).isTextual()) {
        throw new WrongRuleException(
            node.has(name) ? "\"" + name + "\" is no text" : "\"" + name + "\" is missing");
      }
    }
    try {
      return JSON.treeToValue(node, TagRule.class);
    } catch (UnrecognizedPropertyException e) {
      throw new WrongRuleException(
          "unknown field \"" + e.getPropertyName() + "\"; known are " + e.getKnownPropertyIds());
    }
  }

  /** Says what is wrong in our words. */
  private static final class WrongRuleException extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    WrongRuleException(String message) {
      super(message);
    }
  }
}
