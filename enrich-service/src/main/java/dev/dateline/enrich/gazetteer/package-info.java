/**
 * Names of persons, organisations and places, and what they name: one compiled file that ships,
 * more that users import, and the look-up of all names of a text in one pass. Plain Java.
 */
@NullMarked
package dev.dateline.enrich.gazetteer;

import org.jspecify.annotations.NullMarked;
