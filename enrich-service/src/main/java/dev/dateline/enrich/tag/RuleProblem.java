package dev.dateline.enrich.tag;

/**
 * Why a rule is refused, or an example fails.
 *
 * @param rule the rule's id
 * @param reason for the person who wrote it
 */
public record RuleProblem(String rule, String reason) {}
