/** Calendars that the platform lacks. Plain Java; knows nothing of feeds or pages. */
@NullMarked
package dev.dateline.calendar;

import org.jspecify.annotations.NullMarked;
