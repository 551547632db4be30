/**
 * Where log lines go: to standard error, or into a file so that a terminal shows articles alone.
 * Set up in code, because reading a configuration file would cost the one-stage tools their start.
 */
@NullMarked
package dev.dateline.standalone.logging;

import org.jspecify.annotations.NullMarked;
