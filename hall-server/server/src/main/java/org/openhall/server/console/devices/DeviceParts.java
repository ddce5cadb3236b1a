package org.openhall.server.console.devices;

import org.openhall.server.devices.DeviceStore;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.staffcalls.StaffCallDesk;

/**
 * What the devices' page needs.
 *
 * @param devices kiosks
 * @param calls of citizens for staff
 * @param feed what was let out
 */
public record DeviceParts(DeviceStore devices, StaffCallDesk calls, FeedStore feed) {}
