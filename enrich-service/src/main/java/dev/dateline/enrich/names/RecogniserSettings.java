package dev.dateline.enrich.names;

import java.time.Duration;
import java.util.Map;

/**
 * The heavier recogniser that the user asks for.
 *
 * @param plugin its plug-in's name; empty, or {@code none}, for none
 * @param settings what the plug-in reads
 * @param budget how long it may take over one article, 1 ms to 10 minutes
 */
public record RecogniserSettings(String plugin, Map<String, String> settings, Duration budget) {
  private static final String NOTHING = "none";
  private static final Duration MAX_BUDGET = Duration.ofMinutes(10);

  /** Asks for none. */
  public static final RecogniserSettings NONE =
      new RecogniserSettings("", Map.of(), Duration.ofSeconds(1));

  public RecogniserSettings {
    plugin = plugin.equals(NOTHING) ? "" : plugin;
    settings = Map.copyOf(settings);
    if (budget.compareTo(Duration.ofMillis(1)) < 0 || budget.compareTo(MAX_BUDGET) > 0) {
      throw new IllegalArgumentException("--recogniser-budget must be 1ms to 10m");
    }
    if (plugin.isEmpty() && !settings.isEmpty()) {
      throw new IllegalArgumentException("--recogniser-setting needs --recogniser");
    }
  }
}
