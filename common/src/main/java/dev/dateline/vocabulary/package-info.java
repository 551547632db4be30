/**
 * Tags in the words of others: schema.org and IPTC ninjs, for whoever passes articles on. Each says
 * the same of an id.
 */
@NullMarked
package dev.dateline.vocabulary;

import org.jspecify.annotations.NullMarked;
