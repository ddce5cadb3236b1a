package org.openhall.devices.scanner;

/** Why what a scanner sent is not taken as a code. */
public enum Fault {
    /** More bytes than a code may have. */
    TOO_LONG("这个码太长，不是本机要扫的码"),
    /** In no charset that the profile names. */
    UNREADABLE("这个码读不懂，请把码放平、擦净再扫一次"),
    /** Control characters within it. */
    CONTROL("这个码里有不该有的控制字符，不能用");

    private final String advice;

    Fault(String advice) {
        this.advice = advice;
    }

    /** What it is and what to do, a Chinese sentence. */
    public String advice() {
        return advice;
    }
}
