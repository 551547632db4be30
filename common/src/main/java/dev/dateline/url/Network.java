package dev.dateline.url;

import java.net.InetAddress;
import java.net.UnknownHostException;

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
    try {
      return new Network(InetAddress.getByName(literal).getAddress(), bits, purpose);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal + " is no address", e);
    }
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
