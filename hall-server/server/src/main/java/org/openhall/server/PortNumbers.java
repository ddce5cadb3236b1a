package org.openhall.server;

/**
 * TCP ports of a hall server; 0 takes any free one.
 *
 * @param device where enrolled devices connect
 * @param enrolment where new devices come in, open only while a code lives
 * @param console where staff's browsers connect
 * @param admin where the command line connects, on loopback only
 */
public record PortNumbers(int device, int enrolment, int console, int admin) {

    /** Any free ports. */
    public static final PortNumbers FREE = new PortNumbers(0, 0, 0, 0);

    /** So many higher each; free ones stay free. */
    PortNumbers above(int by) {
        return new PortNumbers(above(device, by), above(enrolment, by), above(console, by), above(admin, by));
    }

    private static int above(int port, int by) {
        return port == 0 ? 0 : port + by;
    }
}
