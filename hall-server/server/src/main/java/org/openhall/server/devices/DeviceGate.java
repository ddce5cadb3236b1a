package org.openhall.server.devices;

import org.openhall.contract.enrolment.DeviceState;
import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.Gate;
import org.openhall.server.http.RefusalException;

/** Lets devices through by their row, which is read on every request: a certificate only proves a key. */
public final class DeviceGate implements Gate {

    private final DeviceStore devices;

    /** Guards the device port. */
    public DeviceGate(DeviceStore devices) {
        this.devices = devices;
    }

    @Override
    public String admit(Call call) {
        Device device = call.clientKey().flatMap(devices::byKey)
                .orElseThrow(() -> new RefusalException(ErrorCode.DEVICE, "no device of this hall has that key"));
        if (device.state() == DeviceState.REVOKED) {
            throw new RefusalException(ErrorCode.REVOKED, "the device has been shut out");
        }
        return device.id();
    }

    /** Whether a device may still listen. */
    public boolean welcome(String id) {
        return devices.byId(id).filter(device -> device.state() != DeviceState.REVOKED).isPresent();
    }
}
