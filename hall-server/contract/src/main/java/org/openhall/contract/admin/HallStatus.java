package org.openhall.contract.admin;

/**
 * What a running hall server says of itself.
 *
 * @param hall hall number, 4 digits
 * @param name of the hall
 * @param epoch number of the epoch
 * @param seq place in the feed
 * @param rows live rows
 * @param devicePort where devices connect
 * @param streams device streams open now
 * @param zone the hall's time zone, e.g. Asia/Shanghai
 */
public record HallStatus(String hall, String name, int epoch, long seq, long rows, int devicePort, int streams,
        String zone) {

    /** Reads absent fields as empty. */
    public HallStatus {
        hall = hall == null ? "" : hall;
        name = name == null ? "" : name;
        zone = zone == null ? "" : zone;
    }
}
