package dev.dateline.desk.index;

import java.util.List;
import java.util.Map;

/**
 * What articles have, counted.
 *
 * @param values of each facet that was asked for, the most frequent first
 * @param exact whether all that match were looked at; if not, each count is about right
 */
public record Counted(Map<Facet, List<Count>> values, boolean exact) {}
