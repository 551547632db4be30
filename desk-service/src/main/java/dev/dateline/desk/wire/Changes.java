package dev.dateline.desk.wire;

import java.util.List;

/**
 * What changed in a window since a cursor.
 *
 * @param stories as they are now, each once, in the order of their last change
 * @param cursor where to go on from
 * @param reset whether the reader's cursor was of another window: it must load everything anew
 */
public record Changes(List<Story> stories, Cursor cursor, boolean reset) {}
