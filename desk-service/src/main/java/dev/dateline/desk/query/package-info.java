/**
 * The language in which articles are searched for: text in, a tree of clauses out. It knows neither
 * the index nor the web.
 */
@NullMarked
package dev.dateline.desk.query;

import org.jspecify.annotations.NullMarked;
