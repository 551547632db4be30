package dev.dateline.onnx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.contract.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model that knows each piece's label by heart: one {@code Gather} from a table of vocabulary by
 * labels. With it a WordPiece tokenizer of the same vocabulary.
 */
final class TinyModel {
  static final List<String> LABELS =
      List.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC");

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  /** Piece to label; what starts with ## goes on with a word. */
  private static final Map<String, String> PIECES = pieces();

  private TinyModel() {}

  /** Writes the files and says what the plug-in's settings are. */
  static Map<String, String> write(Path folder) throws IOException {
    Path model = Files.write(folder.resolve("model.onnx"), model());
    Path tokenizer = Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
    Path labels = Files.writeString(folder.resolve("labels.txt"), String.join("\n", LABELS));
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("model", model.toString());
    settings.put("tokenizer", tokenizer.toString());
    settings.put("labels", labels.toString());
    return settings;
  }

  private static Map<String, String> pieces() {
    Map<String, String> pieces = new LinkedHashMap<>();
    for (String other : "[UNK] [CLS] [SEP] . , said of the in ##s".split(" ")) {
      pieces.put(other, "O");
    }
    pieces.put("Ada", "B-PER");
    pieces.put("Lind", "I-PER");
    // A word has its first piece's label, so that these are never looked at.
    pieces.put("##qvist", "B-LOC");
    pieces.put("Dock", "B-ORG");
    pieces.put("##ers", "O");
    pieces.put("Union", "I-ORG");
    pieces.put("Velmora", "B-LOC");
    pieces.put("Cup", "B-MISC");
    return pieces;
  }

  private static byte[] model() {
    ByteBuffer table =
        ByteBuffer.allocate(PIECES.size() * LABELS.size() * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (String label : PIECES.values()) {
      for (String column : LABELS) {
        table.putFloat(column.equals(label) ? 1 : 0);
      }
    }
    Protobuf weights =
        new Protobuf()
            .number(1, PIECES.size())
            .number(1, LABELS.size())
            .number(2, FLOAT)
            .text(8, "table")
            .bytes(9, table.array());
    Protobuf gather =
        new Protobuf().text(1, "table").text(1, "input_ids").text(2, "logits").text(4, "Gather");
    Protobuf graph =
        new Protobuf()
            .message(1, gather)
            .text(2, "tiny")
            .message(5, weights)
            .message(11, tensor("input_ids", INT64, "batch", "pieces"))
            .message(11, tensor("attention_mask", INT64, "batch", "pieces"))
            .message(12, tensor("logits", FLOAT, "batch", "pieces", LABELS.size()));
    return new Protobuf()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Protobuf().text(1, "").number(2, 13))
        .toByteArray();
  }

  private static Protobuf tensor(String name, int type, Object... shape) {
    Protobuf dimensions = new Protobuf();
    for (Object dimension : shape) {
      dimensions.message(
          1,
          dimension instanceof Integer size
              ? new Protobuf().number(1, size)
              : new Protobuf().text(2, dimension.toString()));
    }
    Protobuf tensor = new Protobuf().number(1, type).message(2, dimensions);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }

  private static String tokenizer() {
    ObjectNode root = Json.mapper().createObjectNode();
    root.put("version", "1.0").putNull("truncation").putNull("padding");
    List<String> names = new ArrayList<>(PIECES.keySet());
    var added = root.putArray("added_tokens");
    for (String special : List.of("[UNK]", "[CLS]", "[SEP]")) {
      added
          .addObject()
          .put("id", names.indexOf(special))
          .put("content", special)
          .put("special", true)
          .put("single_word", false)
          .put("lstrip", false)
          .put("rstrip", false)
          .put("normalized", false);
    }
    root.putNull("normalizer");
    root.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
    root.putObject("post_processor")
        .put("type", "BertProcessing")
        .putPOJO("sep", List.of("[SEP]", names.indexOf("[SEP]")))
        .putPOJO("cls", List.of("[CLS]", names.indexOf("[CLS]")));
    root.putObject("decoder").put("type", "WordPiece").put("prefix", "##").put("cleanup", true);
    ObjectNode model = root.putObject("model");
    model
        .put("type", "WordPiece")
        .put("unk_token", "[UNK]")
        .put("continuing_subword_prefix", "##")
        .put("max_input_chars_per_word", 100);
    ObjectNode vocabulary = model.putObject("vocab");
    for (int i = 0; i < names.size(); i++) {
      vocabulary.put(names.get(i), i);
    }
    return root.toString();
  }
}
