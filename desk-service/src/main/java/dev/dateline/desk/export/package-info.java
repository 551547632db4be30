/** All the articles of a query in one go, of any number: as NDJSON and as IPTC ninjs. */
@NullMarked
package dev.dateline.desk.export;

import org.jspecify.annotations.NullMarked;
