package dev.dateline.desk.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param stories in the order asked for
 * @param total how many match
 * @param exact whether that is all; otherwise there are more, and nobody has counted them
 * @param next where the following page begins; {@code null} if this is the last
 */
public record Page(List<Story> stories, long total, boolean exact, Search.@Nullable After next) {}
