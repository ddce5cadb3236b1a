package org.openhall.provisioning.doctor;

/**
 * One thing looked at.
 *
 * @param what it is about
 * @param ok whether it will do
 * @param says what was seen, and when it will not do, what to do next
 */
record Check(String what, boolean ok, String says) {

    /** For people. */
    String line() {
        return (ok ? "  好  " : "  缺  ") + what + "：" + says;
    }
}
