package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.runtime.UsageException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"", "http://wire.example", "wire.example:8080", "wire.example/feed"})
  void whatIsNoHostIsWrongUsage(String host) {
    assertThatThrownBy(() -> settings(null, Set.of(host)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--own-hosts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nope", "https://", "desk@wire.example", "https://wire.example/a b"})
  void aContactThatNobodyCouldFollowIsWrongUsage(String contact) {
    assertThatThrownBy(() -> settings(contact, Set.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--user-agent-contact");
    assertThat(settings("mailto:desk@wire.example", Set.of("::1", "wire_1.example")).userAgent())
        .contains("(+mailto:desk@wire.example)");
  }

  @Test
  void theNameMustBeTheWholeHostInAnyCase() {
    FetchSettings settings = settings(null, Set.of("Wire.Example"));

    assertThat(settings.mayBePrivate("wire.example")).isTrue();
    assertThat(settings.mayBePrivate("a.wire.example")).isFalse();
    assertThat(settings.mayBePrivate("wire.example.org")).isFalse();
    assertThat(FetchSettings.DEFAULT.mayBePrivate("wire.example")).isFalse();
  }

  private static FetchSettings settings(@Nullable String contact, Set<String> ownHosts) {
    FetchSettings defaults = FetchSettings.DEFAULT;
    return new FetchSettings(
        contact,
        false,
        ownHosts,
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
  }
}
