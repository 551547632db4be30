/**
 * The contract of Dateline's topics: the record types, the typed topics that carry them and their
 * serdes. Fields are only ever added, never renamed; unknown fields are ignored on reading.
 */
@NullMarked
package dev.dateline.contract;

import org.jspecify.annotations.NullMarked;
