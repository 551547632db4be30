/**
 * {@code dateline gazetteer}: makes a gazetteer of the user's own from a table or a Wikidata dump,
 * for {@code --gazetteer}.
 */
@NullMarked
package dev.dateline.standalone.gazetteer;

import org.jspecify.annotations.NullMarked;
