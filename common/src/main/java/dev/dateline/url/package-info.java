/**
 * Addresses of articles: their canonical form, and the article id made from it. The same rules hold
 * wherever an article is named, so that all of its records meet in one partition.
 */
@NullMarked
package dev.dateline.url;

import org.jspecify.annotations.NullMarked;
