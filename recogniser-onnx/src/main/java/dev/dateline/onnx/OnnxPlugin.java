package dev.dateline.onnx;

import ai.onnxruntime.OrtException;
import dev.dateline.enrich.names.NameRecogniser;
import dev.dateline.enrich.names.RecogniserPlugin;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * {@code --recogniser onnx}: tries the model in a process of its own, then loads it in this one.
 */
public final class OnnxPlugin implements RecogniserPlugin {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** As ServiceLoader wants it. */
  public OnnxPlugin() {}

  @Override
  public String name() {
    return OnnxRecogniser.NAME;
  }

  @Override
  public NameRecogniser open(Map<String, String> settings) {
    OnnxSettings parsed = OnnxSettings.of(settings);
    new Trial(TrialMain.class.getName(), PATIENCE).run(parsed.toMap());
    try {
      return OnnxRecogniser.open(parsed);
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("onnx: " + e.getMessage(), e);
    }
  }
}
