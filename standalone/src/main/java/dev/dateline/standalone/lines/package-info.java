/**
 * Records of the topics as lines for people: what the demo prints as articles land, and what tail
 * shows of any topic.
 */
@NullMarked
package dev.dateline.standalone.lines;

import org.jspecify.annotations.NullMarked;
