/** Lists of feeds as OPML (opml.org, 2.0), the format that feed readers exchange. */
@NullMarked
package dev.dateline.ingest.opml;

import org.jspecify.annotations.NullMarked;
