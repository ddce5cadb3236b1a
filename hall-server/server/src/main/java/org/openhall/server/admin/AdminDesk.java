package org.openhall.server.admin;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.openhall.contract.admin.DeviceList;
import org.openhall.contract.admin.HallStatus;
import org.openhall.contract.admin.InvitationRequest;
import org.openhall.contract.admin.RevokeRequest;
import org.openhall.server.devices.Device;
import org.openhall.server.devices.DeviceStore;
import org.openhall.server.devices.InvitationDesk;
import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** The four answers of the admin port. Thread-safe. */
public final class AdminDesk {

    private static final int LONGEST_WORD = 100;

    private final InvitationDesk invitations;
    private final DeviceStore devices;
    private final Supplier<HallStatus> status;
    private final Consumer<String> shutOut;
    private final InstantSource clock;

    /**
     * Answers for a running server.
     *
     * @param shutOut told the id of each revoked device
     */
    public AdminDesk(InvitationDesk invitations, DeviceStore devices, Supplier<HallStatus> status,
            Consumer<String> shutOut, InstantSource clock) {
        this.invitations = invitations;
        this.devices = devices;
        this.status = status;
        this.shutOut = shutOut;
        this.clock = clock;
    }

    /** {@code POST /admin/v1/devices/invitations}. */
    public Reply invite(Call call) {
        InvitationRequest request = call.body(InvitationRequest.class);
        return Reply.json(invitations.invite(word(request.name()), word(request.profile()), word(request.by())));
    }

    /** {@code GET /admin/v1/devices}. */
    public Reply list(Call call) {
        return Reply.json(new DeviceList(devices.all(clock.instant()).stream().map(AdminDesk::wire).toList()));
    }

    private static DeviceList.Device wire(Device device) {
        return new DeviceList.Device(device.id(), device.no(), device.name(), device.profile(), device.state(),
                device.lastSeen(), device.seq(), device.shows(), device.certificateEnds());
    }

    /** {@code POST /admin/v1/devices/{id}/revoke}. */
    public Reply revoke(Call call) {
        RevokeRequest request = call.body(RevokeRequest.class);
        String id = call.part("id");
        if (devices.byId(id).isEmpty()) throw new RefusalException(ErrorCode.UNKNOWN, "no such device");
        if (!devices.revoke(id, word(request.by()), word(request.reason()), clock.instant())) {
            throw new RefusalException(ErrorCode.STATE, "the device was shut out before");
        }
        shutOut.accept(id);
        return new Reply.Empty(204, Map.of());
    }

    /** {@code GET /admin/v1/status}. */
    public Reply status(Call call) {
        return Reply.json(status.get());
    }

    private static String word(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_WORD) {
            throw new RefusalException(ErrorCode.JSON, "a word is missing, blank or over " + LONGEST_WORD);
        }
        return text.strip();
    }
}
