package org.openhall.server;

import java.util.List;

import org.openhall.content.blobs.BlobStore;
import org.openhall.server.admin.AdminDesk;
import org.openhall.server.admin.TokenGate;
import org.openhall.server.devices.DeviceGate;
import org.openhall.server.devices.EnrolHandler;
import org.openhall.server.devices.HelloHandler;
import org.openhall.server.feed.BucketHandler;
import org.openhall.server.feed.BucketsHandler;
import org.openhall.server.feed.ChangesHandler;
import org.openhall.server.feed.ContentFolder;
import org.openhall.server.feed.EventHub;
import org.openhall.server.feed.EventsHandler;
import org.openhall.server.feed.FeedKeeper;
import org.openhall.server.feed.FeedStore;
import org.openhall.server.feed.FileHandler;
import org.openhall.server.feed.HeadHandler;
import org.openhall.server.feed.PageCache;
import org.openhall.server.feed.RootHandler;
import org.openhall.server.http.Port;
import org.openhall.server.http.Route;
import org.openhall.server.keys.KeyFolder;
import org.openhall.server.staffcalls.StaffCallHandler;

/** The table of everything the server answers; {@code hall-server/docs/protocol.md} says what each means. */
final class Routes {

    static final String DEVICES = "devices";
    static final String ENROLMENT = "enrolment";
    static final String CONSOLE = "console";
    static final String ADMIN = "admin";

    private static final int ENROL_BYTES = 16 * 1024;
    private static final int SMALL_BYTES = 4 * 1024;
    /** Snapshots fill the hall's line: a few at a time are all through sooner than all at once. */
    private static final int SNAPSHOTS_AT_ONCE = 8;
    private static final int BLOBS_AT_ONCE = 64;

    private Routes() {}

    /** The port of enrolled devices. */
    static Port devices(int number, DeviceGate gate, HelloHandler hello, FeedKeeper keeper, FeedStore feed,
            PageCache pages,
            ContentFolder content, BlobStore blobs, EventHub hub, StaffCallHandler calls, KeyFolder keys) {
        return new Port(DEVICES, number, false, true, true, gate, List.of(
                Route.post("/v1/hello", SMALL_BYTES, hello),
                Route.get("/v1/head", new HeadHandler(keeper, hello::holds)),
                Route.get("/v1/root/{version}", new RootHandler(keys::root)),
                Route.get("/v1/changes", new ChangesHandler(feed, pages)),
                Route.get("/v1/snapshot/{sha256}", new FileHandler(content::snapshot, "application/gzip",
                        SNAPSHOTS_AT_ONCE)),
                Route.get("/v1/blob/{sha256}", new FileHandler(blobs::find, "application/octet-stream",
                        BLOBS_AT_ONCE)),
                Route.get("/v1/buckets", new BucketsHandler(keeper, content)),
                Route.get("/v1/bucket/{n}", new BucketHandler(content)),
                Route.get("/v1/events", new EventsHandler(hub)),
                Route.put("/v1/staff-calls/{id}", SMALL_BYTES, calls::ask),
                Route.delete("/v1/staff-calls/{id}", calls::withdraw)));
    }

    /** The port of new devices: nothing is known of the caller but the code it brings. */
    static Port enrolment(int number, EnrolHandler enrol) {
        return new Port(ENROLMENT, number, false, false, false, _ -> "new",
                List.of(Route.post("/v1/enrol", ENROL_BYTES, enrol)));
    }

    /** The port of the command line. */
    static Port admin(int number, TokenGate gate, AdminDesk desk) {
        return new Port(ADMIN, number, true, false, true, gate, List.of(
                Route.post("/admin/v1/devices/invitations", SMALL_BYTES, desk::invite),
                Route.get("/admin/v1/devices", desk::list),
                Route.post("/admin/v1/devices/{id}/revoke", SMALL_BYTES, desk::revoke),
                Route.get("/admin/v1/status", desk::status)));
    }
}
