package org.openhall.kiosk.staff;

import java.util.concurrent.Executor;

import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.shell.Screen;
import org.openhall.kiosk.shell.ScreenScope;

/**
 * What lies behind the clock.
 *
 * @param machine the devices of this machine
 * @param code the digits that open the page
 */
public record StaffRoom(Machine machine, StaffCode code) {

    /** The page. UI thread only. */
    public Screen screen(ScreenScope scope, Executor ui) {
        return new StaffScreen(scope, machine, code, ui);
    }
}
