package org.openhall.kiosk.shell;

import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * What the shell needs of the world; tests pass their own.
 *
 * @param ui runs on the UI thread
 * @param work runs elsewhere, for what reads the disk
 * @param timers waits
 * @param clock the hall's clock
 */
public record ShellPorts(Executor ui, Executor work, Timers timers, InstantSource clock) {}
