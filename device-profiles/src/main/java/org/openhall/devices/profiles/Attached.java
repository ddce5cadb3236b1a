package org.openhall.devices.profiles;

import org.openhall.devices.link.DeviceLink;

/**
 * A device in its place.
 *
 * @param model what it is
 * @param link where it is
 */
public record Attached<M extends Model>(M model, DeviceLink link) {}
