package dev.dateline.onnx;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path folder;

  @Test
  void aModelThatReadsTheSamplePasses() throws Exception {
    Map<String, String> settings = TinyModel.write(folder);
    assertThatCode(() -> new Trial(TrialMain.class.getName(), PATIENCE).run(settings))
        .doesNotThrowAnyException();
  }

  @Test
  void aDamagedModelIsRefusedWithItsReason() throws Exception {
    Map<String, String> settings = TinyModel.write(folder);
    Files.writeString(Path.of(settings.get("model")), "no model");
    assertThatThrownBy(() -> new Trial(TrialMain.class.getName(), PATIENCE).run(settings))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("model.onnx");
  }

  @Test
  void labelsThatDoNotFitTheModelAreRefused() throws Exception {
    Map<String, String> settings = TinyModel.write(folder);
    Files.writeString(Path.of(settings.get("labels")), "O\nB-PER\n");
    assertThatThrownBy(() -> new Trial(TrialMain.class.getName(), PATIENCE).run(settings))
        .hasMessageContaining("not one score for each piece and each of 2 labels");
  }

  @Test
  void aCrashEndsTheTrialAndNothingElse() {
    assertThatThrownBy(() -> new Trial(Crash.class.getName(), PATIENCE).run(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("exit code 134");
  }

  @Test
  void aTrialThatHangsIsEnded() {
    Duration brief = Duration.ofMillis(1);
    assertThatThrownBy(() -> new Trial(Hang.class.getName(), brief).run(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("took longer");
  }

  /** Ends as a process does whose native code is aborted. */
  static final class Crash {
    private Crash() {}

    public static void main(String[] arguments) {
      Runtime.getRuntime().halt(134);
    }
  }

  /** Never ends. */
  static final class Hang {
    private Hang() {}

    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }
}
