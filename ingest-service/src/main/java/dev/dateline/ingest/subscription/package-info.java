/**
 * The list of feeds on its topic: in which partition a feed lives, and how the list is changed and
 * read. Other tools than the service use it too.
 */
@NullMarked
package dev.dateline.ingest.subscription;

import org.jspecify.annotations.NullMarked;
