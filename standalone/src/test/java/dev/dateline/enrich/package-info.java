/** The enrich service against a real broker: exactly once, dead letters, and what a kill leaves. */
@org.jspecify.annotations.NullMarked
package dev.dateline.enrich;
