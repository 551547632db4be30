/** All the articles of a query in one go, of any number: as NDJSON, IPTC ninjs and schema.org. */
@NullMarked
package dev.dateline.desk.export;

import org.jspecify.annotations.NullMarked;
