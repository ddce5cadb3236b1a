package org.openhall.server.console.devices;

import java.util.Optional;
import java.util.function.Supplier;

import org.openhall.server.devices.DeviceStore;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.staffcalls.StaffCallDesk;

/**
 * What the devices' page needs.
 *
 * @param devices kiosks
 * @param calls of citizens for staff
 * @param feed what was let out
 * @param backups what is wrong with the backups, and what to do
 */
public record DeviceParts(DeviceStore devices, StaffCallDesk calls, FeedStore feed,
        Supplier<Optional<String>> backups) {}
