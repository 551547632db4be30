/**
 * The articles of a query as a feed that any reader takes: JSON Feed 1.1, Atom (RFC 4287) and RSS
 * 2.0. It knows neither the index's inside nor the web server.
 */
@NullMarked
package dev.dateline.desk.syndication;

import org.jspecify.annotations.NullMarked;
