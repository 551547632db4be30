/**
 * Finds the feeds of a site: asks for what its pages, its robots.txt and custom point to, reads
 * each, and says which is the one to subscribe to.
 */
@NullMarked
package dev.dateline.ingest.discover;

import org.jspecify.annotations.NullMarked;
