/** What is known of every feed: its subscription and how its polls go. Kept in memory. */
@NullMarked
package dev.dateline.desk.board;

import org.jspecify.annotations.NullMarked;
