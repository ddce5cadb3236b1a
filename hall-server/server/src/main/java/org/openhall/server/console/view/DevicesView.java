package org.openhall.server.console.view;

import java.util.List;

/**
 * The kiosks, and who needs a person now.
 *
 * @param calls of citizens for staff, those that wait before those that somebody goes to
 * @param needs of devices
 * @param devices all that are not forgotten
 * @param mayAnswer whether this person goes to citizens
 * @param up how many work and were heard of lately, for people
 * @param calm whether there is nothing to do
 */
public record DevicesView(List<CallLine> calls, List<Need> needs, List<Line> devices, boolean mayAnswer, String up,
        boolean calm) {

    /**
     * A citizen who called staff.
     *
     * @param id of the call
     * @param kiosk where, for people
     * @param place the screen they are at
     * @param waited since when, for people
     * @param who is on the way, or empty
     */
    public record CallLine(String id, String kiosk, String place, String waited, String who) {}

    /**
     * What a device needs.
     *
     * @param kiosk which
     * @param words what is wrong and what to do
     */
    public record Need(String kiosk, String words) {}

    /**
     * A device.
     *
     * @param no its digits
     * @param name what people call it
     * @param state where it stands
     * @param look of that tag
     * @param seen when it was last heard of
     * @param content whether it has all that was let out
     * @param behind whether it has not
     * @param shows what it shows
     * @param version of its program
     * @param ends when its certificate does
     */
    public record Line(String no, String name, String state, String look, String seen, String content, boolean behind,
            String shows, String version, String ends) {}
}
