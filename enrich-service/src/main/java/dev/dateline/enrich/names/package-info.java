/**
 * What recognises names that no gazetteer has: the interface for recognisers, which are found by
 * {@link java.util.ServiceLoader}, and the linear one that ships.
 */
@NullMarked
package dev.dateline.enrich.names;

import org.jspecify.annotations.NullMarked;
