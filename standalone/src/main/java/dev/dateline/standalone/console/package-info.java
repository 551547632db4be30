/**
 * Standard output and the terminal: data for pipes that may close early, and progress that is shown
 * only to people.
 */
@NullMarked
package dev.dateline.standalone.console;

import org.jspecify.annotations.NullMarked;
