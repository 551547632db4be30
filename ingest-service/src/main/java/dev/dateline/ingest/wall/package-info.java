/**
 * What pages say that stand in the way of content, in the languages of the world's press: bot
 * checks, consent forms, logins, signposts. No rule names a site.
 */
@NullMarked
package dev.dateline.ingest.wall;

import org.jspecify.annotations.NullMarked;
