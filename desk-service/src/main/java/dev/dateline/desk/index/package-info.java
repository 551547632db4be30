/**
 * Articles and their copies in a Lucene index on disk: what arrives is put in, what is asked for is
 * found. The only place of the desk that knows Lucene; it knows nothing of Kafka and the web.
 */
@NullMarked
package dev.dateline.desk.index;

import org.jspecify.annotations.NullMarked;
