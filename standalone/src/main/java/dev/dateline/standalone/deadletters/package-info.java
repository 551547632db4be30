/** {@code dateline dead-letters}: what failed and why, and how to send it again. */
@NullMarked
package dev.dateline.standalone.deadletters;

import org.jspecify.annotations.NullMarked;
