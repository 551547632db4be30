package dev.dateline.enrich.dedupe;

/**
 * The hashes that sketches are made of; changing one makes stored sketches worthless, so raise
 * their version.
 */
final class Hashes {

  static final long START = 0xcbf29ce484222325L;

  private Hashes() {}

  /** Adds one code unit to a running FNV-1a hash. */
  static long add(long hash, int unit) {
    return (hash ^ unit) * 0x100000001b3L;
  }

  /** Spreads a hash over all its bits (the finaliser of SplitMix64). */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Joins a hash to those before it, so that order counts. */
  static long chain(long before, long hash) {
    return mix(before * 0x9E3779B97F4A7C15L + hash);
  }

  static long of(CharSequence text) {
    long hash = START;
    for (int i = 0; i < text.length(); i++) {
      hash = add(hash, text.charAt(i));
    }
    return mix(hash);
  }
}
