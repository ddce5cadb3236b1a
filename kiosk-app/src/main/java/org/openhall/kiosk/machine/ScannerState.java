package org.openhall.kiosk.machine;

import org.openhall.devices.link.LinkException;

/** How the code scanner is. */
public sealed interface ScannerState {

    /** What is the matter and what to do, a Chinese sentence. */
    String words();

    /** Whether codes can be scanned. */
    default boolean well() {
        return true;
    }

    /** It has not been looked at yet. */
    record Starting() implements ScannerState {
        @Override
        public String words() {
            return "正在找扫码器";
        }
    }

    /** Its port is open; a scanner says no more. */
    record Ready() implements ScannerState {
        @Override
        public String words() {
            return "扫码器就绪";
        }
    }

    /**
     * A code was seen. What stands in it is not kept: it may name a person.
     *
     * @param signs how much
     * @param count how many codes since the start, so that the same one twice is seen to be twice
     */
    record Scanned(int signs, int count) implements ScannerState {
        @Override
        public String words() {
            return "扫到第 " + count + " 个码，" + signs + " 个字符";
        }
    }

    /**
     * Something was seen that is no code for us.
     *
     * @param why and what to do, a Chinese sentence
     */
    record Refused(String why) implements ScannerState {
        @Override
        public String words() {
            return why;
        }
    }

    /**
     * There is no line to it; it is looked for again.
     *
     * @param cause why
     */
    record Away(LinkException.Cause cause) implements ScannerState {
        @Override
        public boolean well() {
            return false;
        }

        @Override
        public String words() {
            return "扫码器：" + cause.advice();
        }
    }
}
