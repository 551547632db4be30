package dev.dateline.standalone.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.MappingIterator;
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
import java.util.List;

/** Rules in a file: a JSON array of them, or one after the other. */
public final class RuleFile {
  private static final int MAX_RULES = 200_000;

  private RuleFile() {}

  /**
   * @param file {@code -} for standard input
   * @throws FailedException if there is no such file, or it holds anything else than rules
   */
  public static List<TagRule> read(Path file) {
    JsonMapper json = Json.mapper();
    List<TagRule> rules = new ArrayList<>();
    try (InputStream in = file.toString().equals("-") ? System.in : Files.newInputStream(file);
        MappingIterator<TagRule> values = json.readerFor(TagRule.class).readValues(in)) {
      if (values.getParser().currentToken() == JsonToken.VALUE_NULL) {
        throw new FailedException(file + " holds no rules");
      }
      while (values.hasNextValue()) {
        rules.add(values.nextValue());
        if (rules.size() > MAX_RULES) {
          throw new FailedException(file + " holds more than " + MAX_RULES + " rules");
        }
      }
      return rules;
    } catch (NoSuchFileException e) {
      throw new FailedException("no such file: " + file, e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new FailedException(
          file + ": rule " + (rules.size() + 1) + ", line " + line + ": " + e.getOriginalMessage(),
          e);
    } catch (IOException e) {
      throw new FailedException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
