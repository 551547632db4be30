package dev.dateline.ingest.fetch;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What politeness is owed to: the registrable domain of an address (by the Public Suffix List), or
 * its host and port where there is none, as for IP addresses and {@code localhost}.
 */
public final class Site {
  private Site() {}

  /**
   * @param url any text
   * @return the site in lower case; the text itself where it is no http or https address
   */
  public static String of(String url) {
    try {
      return of(Target.parse(url));
    } catch (IOException e) {
      return url;
    }
  }

  /**
   * What an address asks for, apart from how: without scheme, fragment, letter case of the host and
   * default port.
   *
   * @param url any text
   * @return the text itself where it is no http or https address
   */
  public static String document(String url) {
    try {
      Target target = Target.parse(url);
      boolean standard = target.port() == 80 || target.port() == 443;
      return target.host() + (standard ? "" : ":" + target.port()) + target.path();
    } catch (IOException e) {
      return url;
    }
  }

  static String of(Target target) {
    String domain = registrable(target.host());
    if (domain != null) {
      return domain;
    }
    boolean standard = target.port() == 80 || target.port() == 443;
    return standard ? target.host() : target.host() + ":" + target.port();
  }

  private static @Nullable String registrable(String host) {
    return isLiteral(host) || host.indexOf('.') < 0
        ? null
        : EffectiveTldFinder.getAssignedDomain(host, false, false);
  }

  /** Whether a host is an address and no name: the last label of a name is never a number. */
  static boolean isLiteral(String host) {
    return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1));
  }
}
