package org.openhall.server.staffcalls;

import java.time.InstantSource;
import java.util.Map;

import org.openhall.contract.staffcall.StaffCallAnswer;
import org.openhall.contract.staffcall.StaffCallRequest;
import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** {@code /v1/staff-calls/{id}}: a kiosk calls staff, or needs nobody any more. To look again, it calls again under the same id. */
public final class StaffCallHandler {

    private final StaffCallStore calls;
    private final InstantSource clock;

    /** Serves the device port. */
    public StaffCallHandler(StaffCallStore calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** PUT. */
    public Reply ask(Call call) {
        String id = id(call);
        String place = call.body(StaffCallRequest.class).place().strip();
        if (place.codePointCount(0, place.length()) > StaffCallRequest.LONGEST || place.matches("(?s).*\\p{C}.*"))
            throw new RefusalException(ErrorCode.JSON, "the place is too long or holds strange characters");
        return Reply.json(new StaffCallAnswer(calls.ask(id, call.caller(), place, clock.instant())));
    }

    /** DELETE. */
    public Reply withdraw(Call call) {
        calls.withdraw(id(call), call.caller(), clock.instant());
        return new Reply.Empty(204, Map.of());
    }

    private static String id(Call call) {
        String id = call.part("id");
        if (!id.matches(StaffCallRequest.ID)) throw new RefusalException(ErrorCode.REQUEST, "no id of a call");
        return id;
    }
}
