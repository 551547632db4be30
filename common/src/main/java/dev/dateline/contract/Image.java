package dev.dateline.contract;

import org.jspecify.annotations.Nullable;

/**
 * An article's lead image.
 *
 * @param url absolute address; {@code null} where only the caption is known
 * @param alt the text that stands in for the image, for those who cannot see it; {@code null} if
 *     the page gives none
 * @param caption what it shows; {@code null} if not said
 * @param credit whose it is; {@code null} if not said
 */
public record Image(
    @Nullable String url,
    @Nullable String alt,
    @Nullable String caption,
    @Nullable String credit) {}
