package org.openhall.server.editing;

/**
 * Why somebody does something, in their words. Reasons stand in lists beside many others and go out on the public change lists
 * of catalogues: they are short.
 */
public final class Reasons {

    /** Characters at most. */
    public static final int LONGEST = 300;

    private Reasons() {}

    /** Whether it is too long to be kept. */
    public static boolean tooLong(String words) {
        return words.strip().length() > LONGEST;
    }

    /**
     * The words without space around them.
     *
     * @throws EditingException when they are too long
     */
    public static String of(String words) {
        if (tooLong(words)) throw new EditingException(advice());
        return words.strip();
    }

    /** What to do about one that is too long. */
    public static String advice() {
        return "原因和意见最多 " + LONGEST + " 个字：请写短一些，长的说明放进正文或附件";
    }
}
