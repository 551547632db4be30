/**
 * Finds what charset bytes are in when nobody says, or says it wrongly: bytes in, a charset out.
 * Knows nothing of feeds and of pages.
 */
@NullMarked
package dev.dateline.ingest.charset;

import org.jspecify.annotations.NullMarked;
