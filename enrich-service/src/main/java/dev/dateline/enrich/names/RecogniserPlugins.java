package dev.dateline.enrich.names;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** The recognisers on the class path. */
public final class RecogniserPlugins {
  private RecogniserPlugins() {}

  /**
   * The recogniser that is asked for, held to its budget; none if none is.
   *
   * @param outcomes told what came of each article it is asked about
   * @throws IllegalArgumentException if there is no such plug-in, or a setting of it is wrong
   * @throws RuntimeException if it cannot be made
   */
  public static List<NameRecogniser> open(
      RecogniserSettings settings, Consumer<BudgetedRecogniser.Outcome> outcomes) {
    return settings.plugin().isEmpty()
        ? List.of()
        : List.of(
            new BudgetedRecogniser(
                find(settings.plugin()).open(settings.settings()), settings.budget(), outcomes));
  }

  private static RecogniserPlugin find(String name) {
    List<RecogniserPlugin> all =
        ServiceLoader.load(RecogniserPlugin.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return all.stream()
        .filter(plugin -> plugin.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no recogniser '"
                        + name
                        + "' on the class path"
                        + (all.isEmpty()
                            ? ""
                            : "; there is "
                                + String.join(
                                    ", ", all.stream().map(RecogniserPlugin::name).toList()))));
  }
}
