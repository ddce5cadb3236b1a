package org.openhall.devices.printer;

/** One thing that a printer said. */
sealed interface StatusFrame {

    /**
     * How it is, as asked by {@code DLE EOT}. It does not say to which question it is the answer.
     *
     * @param bits one byte
     */
    record RealTime(int bits) implements StatusFrame {}

    /**
     * How it is, told by itself (automatic status back).
     *
     * @param first of its four bytes: offline, cover
     * @param second errors
     * @param third paper
     */
    record Automatic(int first, int second, int third) implements StatusFrame {}

    /**
     * The answer to {@code GS r}: all before it was printed.
     *
     * @param bits how the paper is
     */
    record PaperMark(int bits) implements StatusFrame {

        /** Whether the paper has ended, so that it may not have been printed after all. */
        boolean paperOut() {
            return (bits & 0x0C) != 0;
        }
    }

    /**
     * The answer to {@code GS ( H}: all before it was printed.
     *
     * @param mark the number that was given
     */
    record NumberMark(String mark) implements StatusFrame {}
}
