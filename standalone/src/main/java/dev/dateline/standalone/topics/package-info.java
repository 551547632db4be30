/** The topics themselves: {@code dateline topics}, and their records read or followed. */
@NullMarked
package dev.dateline.standalone.topics;

import org.jspecify.annotations.NullMarked;
