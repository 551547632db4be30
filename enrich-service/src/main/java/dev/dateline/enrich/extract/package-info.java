/**
 * The extraction engine: from a page's HTML, a page's flat text or a feed entry's own content to
 * the article on it. It knows nothing of Kafka, keeps no state and never throws on its input.
 */
@NullMarked
package dev.dateline.enrich.extract;

import org.jspecify.annotations.NullMarked;
