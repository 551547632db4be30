/** {@code dateline up}: the whole pipeline in one process on the user's own feeds. */
@NullMarked
package dev.dateline.standalone.up;

import org.jspecify.annotations.NullMarked;
