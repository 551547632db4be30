/** {@code dateline rules}: the users' own tags, kept on a compacted topic that enrich follows. */
@NullMarked
package dev.dateline.standalone.rules;

import org.jspecify.annotations.NullMarked;
