/**
 * The {@code dateline} command: its main class and the list of its subcommands. Everything else
 * stands in the packages beneath, one for each thing the command can do.
 */
@NullMarked
package dev.dateline.standalone;

import org.jspecify.annotations.NullMarked;
