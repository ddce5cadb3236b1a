package org.openhall.server.devices;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

import org.openhall.contract.enrolment.HelloRequest;
import org.openhall.contract.enrolment.HelloResponse;
import org.openhall.contract.signing.Signed;
import org.openhall.server.http.Call;
import org.openhall.server.http.Endpoint;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** {@code POST /v1/hello}: a device reports and learns where it stands. */
public final class HelloHandler implements Endpoint {

    /** Share of the spread that each device adds. */
    private static final Duration SPREAD = Duration.ofMillis(50);
    private static final int LONGEST_WORD = 100;

    private final DeviceStore devices;
    private final Supplier<Signed> head;
    private final InstantSource clock;

    /** Serves the device port. */
    public HelloHandler(DeviceStore devices, Supplier<Signed> head, InstantSource clock) {
        this.devices = devices;
        this.head = head;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        HelloRequest hello = call.body(HelloRequest.class);
        if (!word(hello.bootId()) || !word(hello.appVersion()) || !word(hello.state())) {
            throw new RefusalException(ErrorCode.JSON, "a part of the report is missing or too long");
        }
        devices.seen(call.caller(), hello, clock.instant());
        Device device = devices.byId(call.caller())
                .orElseThrow(() -> new RefusalException(ErrorCode.DEVICE, "no such device"));
        return Reply.json(new HelloResponse(clock.instant(), device.state(), head.get(),
                SPREAD.toMillis() * devices.active()));
    }

    /** A device polled with the head that it holds: staff shall not read for minutes that it lags behind. */
    public void holds(String device, int epoch, long seq) {
        devices.holds(device, epoch, seq, clock.instant());
    }

    private static boolean word(String text) {
        return text != null && text.length() <= LONGEST_WORD;
    }
}
