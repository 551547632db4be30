package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnHostsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void aHostOfOnesOwnMayBePrivateAndNoOtherMay() throws UnknownHostException {
    try (GuardedResolver resolver = new GuardedResolver("localhost"::equals, PATIENCE)) {
      assertThat(resolver.resolve("localhost")).allMatch(a -> a.isLoopbackAddress());
      assertThatThrownBy(() -> resolver.resolve("127.0.0.1"))
          .isInstanceOf(UnsafeAddressException.class);
    }
  }

  @Test
  void theNameMustBeTheWholeHostInAnyCase() {
    FetchSettings defaults = FetchSettings.DEFAULT;
    FetchSettings settings =
        new FetchSettings(
            defaults.contact(),
            false,
            Set.of("Wire.Example"),
            defaults.pageLimit(),
            defaults.feedLimit(),
            defaults.maxRedirects(),
            defaults.connectTimeout(),
            defaults.timeout(),
            defaults.pacing(),
            defaults.perSite(),
            defaults.connections(),
            defaults.robots(),
            defaults.proxy());

    assertThat(settings.mayBePrivate("wire.example")).isTrue();
    assertThat(settings.mayBePrivate("a.wire.example")).isFalse();
    assertThat(settings.mayBePrivate("wire.example.org")).isFalse();
    assertThat(defaults.mayBePrivate("wire.example")).isFalse();
  }
}
