package org.openhall.server.console.view;

/**
 * What somebody typed before they were told that something is missing: it stands there again.
 *
 * @param level 结论, or empty
 * @param basis 依据
 * @param note 意见
 * @param reason 原因
 * @param at day and time, as browsers write it
 */
public record Typed(String level, String basis, String note, String reason, String at) {}
