package dev.dateline.ingest.fetch;

import java.net.InetAddress;

/**
 * A range of addresses.
 *
 * @param prefix as bytes
 * @param bits of it that count
 * @param purpose in words
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Network(byte[] prefix, int bits, String purpose) {
  static Network of(String literal, int bits, String purpose) {
    return new Network(InetAddress.ofLiteral(literal).getAddress(), bits, purpose);
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != prefix[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || ((address[whole] ^ prefix[whole]) & 0xff) >> (8 - rest) == 0;
  }
}
