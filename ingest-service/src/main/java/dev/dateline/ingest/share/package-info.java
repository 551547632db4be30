/**
 * Which instance asks a site: the one that polls its feeds, or the one that it lends the site to.
 * What they tell each other is written and read elsewhere.
 */
@NullMarked
package dev.dateline.ingest.share;

import org.jspecify.annotations.NullMarked;
