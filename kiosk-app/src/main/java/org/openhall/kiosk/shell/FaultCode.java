package org.openhall.kiosk.shell;

import java.util.Arrays;

/**
 * A short code for a fault in the program: the same fault gives the same code, so that it can be read out on the phone
 * and found in the log.
 *
 * @param text K and four hexadecimal figures, e.g. K-3F0A
 */
public record FaultCode(String text) {

    private static final String OURS = "org.openhall.";

    /** The code of a fault: its type and the first line of ours it went through. */
    public static FaultCode of(Throwable fault) {
        String place = Arrays.stream(fault.getStackTrace()).filter(f -> f.getClassName().startsWith(OURS)).findFirst()
                .map(f -> f.getClassName() + "." + f.getMethodName()).orElse("");
        int hash = (fault.getClass().getName() + "@" + place).hashCode();
        return new FaultCode(String.format(java.util.Locale.ROOT, "K-%04X", (hash ^ (hash >>> 16)) & 0xFFFF));
    }
}
