package org.openhall.server.linting;

/** What is looked at; one or several rules each. */
public enum Check {
    /** Numbers of persons in what is public or shall be. */
    PERSONAL("个人信息"),
    /** Elements that the national form asks for. */
    ELEMENTS("要素不全"),
    /** Domains without a catalogue. */
    DOMAINS("领域缺目录"),
    /** Items that no published information fulfils. */
    FULFILMENT("事项没落实"),
    /** Time limits that have passed. */
    OVERDUE("超过时限"),
    /** Guides that say two things. */
    CONTRADICTION("指南前后不一"),
    /** 三同步: policies without an interpretation. */
    INTERPRETATION("缺政策解读"),
    /** 居务公开: a community's copy that says something else than the street. */
    COMMUNITY("居务与街道不一"),
    /** References to records that are not there. */
    REFERENCE("指向失效"),
    /** The same twice. */
    DUPLICATE("重复"),
    /** What has run out. */
    EXPIRED("已过期"),
    /** Signs that a file lost on its way, texts that were cut. */
    DAMAGE("文字损坏"),
    /** Addresses that lead nowhere. */
    ADDRESS("网址写错");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
