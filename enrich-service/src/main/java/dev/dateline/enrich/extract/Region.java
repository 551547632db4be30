package dev.dateline.enrich.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * An element and the blocks it holds.
 *
 * @param element the element
 * @param roles what it is for
 * @param start its first block
 * @param end after its last block
 * @param depth elements above it
 */
record Region(Element element, Set<Role> roles, int start, int end, int depth) {

  /** The same from another first block on. */
  Region from(int first) {
    return new Region(element, roles, first, end, depth);
  }
}
