package dev.dateline.desk.index;

import org.jspecify.annotations.Nullable;

/**
 * How many articles have a value.
 *
 * @param value a tag's id, an outlet's domain, a language or a day
 * @param name for people; the value itself where there is no other
 * @param type a tag's type; {@code null} for others
 * @param articles how many have it
 */
public record Count(String value, String name, @Nullable String type, long articles) {}
