package dev.dateline.enrich.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The word list of a Tesseract model of the LSTM kind: a directed acyclic word graph over the
 * model's own characters.
 */
final class WordGraph {
  private static final int DAWG = 19;
  private static final int CHARACTERS = 21;
  private static final int MARKER = 1;
  private static final int BACKWARD = 2;
  private static final int WORD_END = 4;
  private static final int LONGEST = 40;

  private final long[] edges;
  private final int flagBit;
  private final long letterMask;
  private final List<String> characters;
  private final List<String> words = new ArrayList<>();

  private WordGraph(long[] edges, int flagBit, List<String> characters) {
    this.edges = edges;
    this.flagBit = flagBit;
    this.letterMask = (1L << flagBit) - 1;
    this.characters = characters;
  }

  /** The words of a model; empty if it has no list. */
  static List<String> words(Path model) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(model)).order(ByteOrder.LITTLE_ENDIAN);
    int parts = in.getInt(0);
    if (parts <= CHARACTERS || offset(in, DAWG) < 0 || offset(in, CHARACTERS) < 0) {
      return List.of();
    }
    int from = (int) offset(in, CHARACTERS);
    int to = end(in, CHARACTERS, parts);
    List<String> characters =
        new String(in.array(), from, to - from, StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> line.substring(0, Math.max(1, line.indexOf(' '))))
            .toList();
    int at = (int) offset(in, DAWG);
    int size = in.getInt(at + 2);
    long[] edges = new long[in.getInt(at + 6)];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = in.getLong(at + 10 + 8 * i);
    }
    int flagBit = (int) Math.ceil(Math.log(size + 1) / Math.log(2));
    WordGraph graph = new WordGraph(edges, flagBit, characters);
    graph.walk(0, new StringBuilder());
    return graph.words;
  }

  private void walk(int node, StringBuilder prefix) {
    if (prefix.length() > LONGEST) {
      return;
    }
    for (int i = node; i < edges.length; i++) {
      long edge = edges[i];
      int flags = (int) (edge >>> flagBit) & 7;
      int letter = (int) (edge & letterMask);
      if ((flags & BACKWARD) != 0) {
        return;
      }
      if (letter < characters.size()) {
        int length = prefix.length();
        prefix.append(characters.get(letter));
        if ((flags & WORD_END) != 0) {
          words.add(prefix.toString());
        }
        long next = edge >>> flagBit + 3;
        if (next != 0) {
          walk((int) next, prefix);
        }
        prefix.setLength(length);
      }
      if ((flags & MARKER) != 0) {
        return;
      }
    }
  }

  private static long offset(ByteBuffer in, int part) {
    return in.getLong(4 + 8 * part);
  }

  private static int end(ByteBuffer in, int part, int parts) {
    for (int i = part + 1; i < parts; i++) {
      if (offset(in, i) >= 0) {
        return (int) offset(in, i);
      }
    }
    return in.limit();
  }
}
