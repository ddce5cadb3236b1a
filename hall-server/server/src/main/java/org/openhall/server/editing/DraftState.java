package org.openhall.server.editing;

/** Where a draft stands. */
public enum DraftState {
    /** 草稿: somebody is at it. */
    WAITING,
    /** 待审核. */
    REVIEW,
    /** 退回修改. */
    RETURNED,
    /** 已通过，待公开. */
    APPROVED
}
