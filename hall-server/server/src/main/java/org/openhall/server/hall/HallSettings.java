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
            throw new IllegalArgumentException("大厅编号是四位数字，例如 3301");
        }
        if (name == null || name.isBlank()) throw new IllegalArgumentException("大厅要有名称");
        if (address == null || !address.matches("[A-Za-z0-9.:-]{1,200}")) {
            throw new IllegalArgumentException("地址要写成主机名或 IP，例如 192.168.1.10");
        }
    }
}
