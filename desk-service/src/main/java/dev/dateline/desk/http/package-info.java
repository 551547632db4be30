/**
 * The desk over HTTP: the page, the JSON API, the stream of server-sent events. The only place of
 * the desk that knows the web server.
 */
@NullMarked
package dev.dateline.desk.http;

import org.jspecify.annotations.NullMarked;
