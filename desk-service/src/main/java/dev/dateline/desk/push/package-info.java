/**
 * Saved searches that push: each article that is new or revised and matches is posted to a webhook,
 * at least once, signed, retried, and put aside where that does not help.
 */
@NullMarked
package dev.dateline.desk.push;

import org.jspecify.annotations.NullMarked;
