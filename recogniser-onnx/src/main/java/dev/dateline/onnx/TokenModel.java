package dev.dateline.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A token classification model: {@code input_ids}, and {@code attention_mask} and {@code
 * token_type_ids} where it has them, to a score for each piece and label. Safe to use from many
 * threads.
 */
final class TokenModel {
  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int labels;

  private TokenModel(OrtEnvironment environment, OrtSession session, int labels) {
    this.environment = environment;
    this.session = session;
    this.labels = labels;
  }

  /**
   * @param labels how many it is to have
   * @param threads that work on one text
   * @throws OrtException if it cannot be loaded
   * @throws IllegalArgumentException if it is no such model
   */
  static TokenModel open(Path file, int labels, int threads) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(file.toString(), options);
      check(session, labels);
      return new TokenModel(environment, session, labels);
    }
  }

  private static void check(OrtSession session, int labels) throws OrtException {
    if (!session.getInputNames().contains(IDS) || !INPUTS.containsAll(session.getInputNames())) {
      throw new IllegalArgumentException(
          "the model's inputs are " + session.getInputNames() + ", not of " + INPUTS);
    }
    NodeInfo output = session.getOutputInfo().values().iterator().next();
    long[] shape = output.getInfo() instanceof TensorInfo info ? info.getShape() : new long[0];
    if (shape.length != 3 || (shape[2] > 0 && shape[2] != labels)) {
      throw new IllegalArgumentException(
          "the model's output is of shape "
              + Arrays.toString(shape)
              + ", not one score for each piece and each of "
              + labels
              + " labels");
    }
  }

  /**
   * The best label of each piece.
   *
   * @throws OrtException if the model fails
   */
  int[] labels(Pieces pieces) throws OrtException {
    long[] mask = new long[pieces.size()];
    Arrays.fill(mask, 1);
    Map<String, long[]> given = Map.of(IDS, pieces.ids(), MASK, mask, TYPES, pieces.types());
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String name : session.getInputNames()) {
        long[] values = given.getOrDefault(name, mask);
        inputs.put(
            name,
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(values), new long[] {1, values.length}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return best((float[][][]) result.get(0).getValue(), pieces.size());
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private int[] best(float[][][] scores, int pieces) {
    if (scores.length != 1 || scores[0].length != pieces || scores[0][0].length != labels) {
      throw new IllegalStateException("the model's output does not fit its labels and its input");
    }
    int[] best = new int[pieces];
    for (int i = 0; i < pieces; i++) {
      for (int label = 1; label < labels; label++) {
        best[i] = scores[0][i][label] > scores[0][i][best[i]] ? label : best[i];
      }
    }
    return best;
  }
}
