/** {@code dateline backfill}: pages of the past, from WARC files. */
@NullMarked
package dev.dateline.standalone.backfill;

import org.jspecify.annotations.NullMarked;
