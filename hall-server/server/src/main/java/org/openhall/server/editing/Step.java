package org.openhall.server.editing;

import java.time.Instant;

/**
 * Something that happened to a record.
 *
 * @param act what
 * @param person who
 * @param at when
 * @param note why, or empty
 */
public record Step(Act act, String person, Instant at, String note) {

    /** What can happen. */
    public enum Act {
        /** 保存. */
        SAVED,
        /** 提交. */
        SUBMITTED,
        /** 保密审查通过. */
        APPROVED,
        /** 退回. */
        RETURNED,
        /** 公开. */
        PUBLISHED,
        /** 撤下. */
        WITHDRAWN,
        /** 丢弃草稿. */
        DROPPED
    }
}
