package org.openhall.kiosk.shell;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.openhall.kiosk.machine.Machine;
import org.openhall.kiosk.sync.StaffLine;

/**
 * What the shell needs of the world; tests pass their own.
 *
 * @param ui runs on the UI thread
 * @param work runs elsewhere, for what reads the disk
 * @param timers waits
 * @param clock the hall's clock
 * @param machine the devices built into this machine
 * @param staff the line on which staff are called, asked for at each call and not on the UI thread
 */
public record ShellPorts(Executor ui, Executor work, Timers timers, InstantSource clock, Machine machine,
        Supplier<StaffLine> staff) {}
