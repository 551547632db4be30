/**
 * The services around an embedded broker in this process, the same as those that run alone: what
 * demo and up have in common.
 */
@NullMarked
package dev.dateline.standalone.pipeline;

import org.jspecify.annotations.NullMarked;
