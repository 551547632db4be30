package dev.dateline.url;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses are public (IANA's special-purpose registries, RFC 6890 and its updates). The
 * JDK's own predicates miss half of them.
 */
public final class AddressGuard {
  private static final List<Network> NOT_PUBLIC_4 =
      List.of(
          Network.of("0.0.0.0", 8, "this network"),
          Network.of("10.0.0.0", 8, "private"),
          Network.of("100.64.0.0", 10, "carrier-grade NAT"),
          Network.of("127.0.0.0", 8, "loopback"),
          Network.of("169.254.0.0", 16, "link-local"),
          Network.of("172.16.0.0", 12, "private"),
          Network.of("192.0.0.0", 24, "reserved"),
          Network.of("192.0.2.0", 24, "documentation"),
          Network.of("192.88.99.0", 24, "6to4 relay"),
          Network.of("192.168.0.0", 16, "private"),
          Network.of("198.18.0.0", 15, "benchmarking"),
          Network.of("198.51.100.0", 24, "documentation"),
          Network.of("203.0.113.0", 24, "documentation"),
          Network.of("224.0.0.0", 4, "multicast"),
          Network.of("240.0.0.0", 4, "reserved"));

  /** All else is loopback, mapped, translated (NAT64), unique local, link-local or multicast. */
  private static final Network GLOBAL_UNICAST = Network.of("2000::", 3, "global unicast");

  private static final List<Network> NOT_PUBLIC_6 =
      List.of(
          Network.of("2001::", 23, "protocol assignment or Teredo"),
          Network.of("2001:db8::", 32, "documentation"),
          Network.of("2002::", 16, "6to4"),
          Network.of("3fff::", 20, "documentation"));

  private AddressGuard() {}

  /** Why the address must not be reached; {@code null} if it is public. */
  public static @Nullable String refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet6Address && !GLOBAL_UNICAST.contains(bytes)) {
      return "not global unicast";
    }
    List<Network> networks = address instanceof Inet6Address ? NOT_PUBLIC_6 : NOT_PUBLIC_4;
    return networks.stream()
        .filter(n -> n.contains(bytes))
        .map(Network::purpose)
        .findFirst()
        .orElse(null);
  }
}
