package org.openhall.server.notices;

/** By what right one person did alone what takes two otherwise. */
public enum Basis {
    /** 应急. */
    EMERGENCY("应急通知"),
    /** Words that a second person has approved before, with blanks filled in. */
    TEMPLATE("按模板发的通知"),
    /** A notice came down: whoever sees that it is wrong must not have to wait. */
    WITHDRAWAL("提前撤下");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
