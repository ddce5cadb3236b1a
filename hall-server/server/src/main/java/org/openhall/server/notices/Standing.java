package org.openhall.server.notices;

/** Where a public notice stands by its period. */
public enum Standing {
    /** Shown now. */
    NOW("正在显示"),
    /** Its time has not come. */
    LATER("还没到时间"),
    /** Its time is over. */
    OVER("已结束");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
