package dev.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.url.AddressGuard;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void refusesWhatIsNotPublic(String address) {
    assertThat(AddressGuard.refusal(InetAddress.ofLiteral(address))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1", "198.17.255.255", "198.20.0.0",
        "223.255.255.255", "2001:200::1", "2606:4700::1111", "2a00:1450::1"
      })
  void letsPublicAddressesPass(String address) {
    assertThat(AddressGuard.refusal(InetAddress.ofLiteral(address))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/", "http://127.1/", "http://0x7f.1/", "http://0x7f000001/",
        "http://0177.0.0.1/", "http://1.2.3/", "http://example.com:8080/", "http://example.com:22/",
        "https://example.com:9092/feed"
      })
  void refusesOddLiteralsAndPortsBeforeAnyLookUp(String url) throws Exception {
    Target target = Target.parse(url);

    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(target::checkPublic)
        .extracting(FetchException::error)
        .isEqualTo(FetchError.UNSAFE_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.com/x",
        "gopher://x",
        "//example.com/",
        "",
        "http://",
        "javascript:1"
      })
  void refusesOtherSchemes(String url) {
    assertThatExceptionOfType(FetchException.class)
        .isThrownBy(() -> Target.parse(url))
        .extracting(FetchException::error)
        .isEqualTo(FetchError.BAD_ADDRESS);
  }

  @Test
  void aNameThatPointsToLoopbackIsRefusedWhereItIsResolved() {
    try (GuardedResolver resolver = new GuardedResolver(host -> false, Duration.ofSeconds(10))) {
      assertThatExceptionOfType(UnsafeAddressException.class)
          .isThrownBy(() -> resolver.resolve("localhost"))
          .withMessageContaining("localhost is not public");
    }
  }
}
