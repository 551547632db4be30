package dev.dateline.desk.wire;

import java.util.List;

/**
 * A window at one moment.
 *
 * @param stories newest first
 * @param cursor where to follow it from
 */
public record Snapshot(List<Story> stories, Cursor cursor) {}
