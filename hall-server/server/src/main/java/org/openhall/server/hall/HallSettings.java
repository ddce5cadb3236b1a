package org.openhall.server.hall;

/**
 * Who the hall is.
 *
 * @param number 4 digits
 * @param name as people call it
 * @param address host name or IP address under which devices reach the server
 */
public record HallSettings(String number, String name, String address) {

    /** Refuses a number that is not four digits and blank words. */
    public HallSettings {
        if (number == null || !number.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("a hall number is 4 digits");
        }
        if (name == null || name.isBlank()) throw new IllegalArgumentException("a hall needs a name");
        if (address == null || !address.matches("[A-Za-z0-9.:-]{1,200}")) {
            throw new IllegalArgumentException("the address is no host name or IP address");
        }
    }
}
