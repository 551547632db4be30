/** {@code dateline tail}: follows a topic, for people or for programs. */
@NullMarked
package dev.dateline.standalone.tail;

import org.jspecify.annotations.NullMarked;
