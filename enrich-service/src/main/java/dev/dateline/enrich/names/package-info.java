/**
 * What recognises names that no gazetteer has: the linear recogniser that ships, and the plug-in,
 * found by {@link java.util.ServiceLoader}, by which a heavier one goes before it.
 */
@NullMarked
package dev.dateline.enrich.names;

import org.jspecify.annotations.NullMarked;
