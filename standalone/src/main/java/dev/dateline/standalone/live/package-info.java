/** What happens in a running pipeline, line by line as it happens, and counted. */
@NullMarked
package dev.dateline.standalone.live;

import org.jspecify.annotations.NullMarked;
