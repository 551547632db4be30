/** {@code dateline feeds}: the list of what to poll, its health, and its exchange as OPML. */
@NullMarked
package dev.dateline.standalone.feeds;

import org.jspecify.annotations.NullMarked;
