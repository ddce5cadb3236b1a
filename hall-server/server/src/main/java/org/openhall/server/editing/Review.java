package org.openhall.server.editing;

import java.time.Instant;

/**
 * 保密审查 (条例 art 17).
 *
 * @param passed 可以公开, or not
 * @param level 密级 or 公开属性 as judged, e.g. 非涉密
 * @param basis 依据
 * @param person who judged
 * @param at when
 * @param digest SHA-256 of the words that were judged
 */
public record Review(boolean passed, String level, String basis, String person, Instant at, String digest) {}
