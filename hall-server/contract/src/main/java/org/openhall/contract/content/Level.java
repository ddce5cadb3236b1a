package org.openhall.contract.content;

/** 公开层级: where in the district something is published. */
public enum Level {
    /** 区. */
    DISTRICT,
    /** 街道. */
    STREET,
    /** 社区. */
    COMMUNITY
}
