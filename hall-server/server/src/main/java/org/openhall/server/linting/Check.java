package org.openhall.server.linting;

/** What is looked at; one or several rules each. */
public enum Check {
    /** Numbers of persons in what is public or shall be. */
    PERSONAL("个人信息"),
    /** Information that is not public in time, by its item's time limit. */
    OVERDUE("超期"),
    /** Elements that the national form asks for. */
    ELEMENTS("要素不全"),
    /** Items without information, domains and catalogues without items. */
    COVERAGE("没有内容"),
    /** What communities publish otherwise than their street. */
    COMMUNITY("居务不一致"),
    /** Guides that say two things. */
    CONTRADICTION("指南前后不一"),
    /** 三同步: policies without an interpretation. */
    INTERPRETATION("缺政策解读"),
    /** References to records that are not there. */
    REFERENCE("指向失效");

    private final String words;

    Check(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
