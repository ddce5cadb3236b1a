package org.openhall.server;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openhall.content.database.Database;
import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.json.Json;
import org.openhall.contract.staffcall.StaffCallAnswer;
import org.openhall.contract.staffcall.StaffCallRequest;
import org.openhall.contract.staffcall.StaffCallState;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.hall.HallDatabase;
import org.openhall.server.staffcalls.StaffCall;
import org.openhall.server.staffcalls.StaffCallDesk;
import org.openhall.server.staffcalls.StaffCallStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Kiosks call staff over the real wire. */
@ExtendWith(HallFixture.class)
class StaffCallsTest {

    private static final String CALL = "0123456789abcdef0123456789abcdef";
    private static final String LATER = "f".repeat(32);

    private final TestingHall hall;
    private final TestingDevice device;

    StaffCallsTest(TestingHall hall, TestingDevice device) {
        this.hall = hall;
        this.device = device;
    }

    private static StaffCallState call(TestingDevice from, String id) throws Exception {
        HttpResponse<String> answer = put(from, id, Json.write(new StaffCallRequest("办事指南")));
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.read(answer.body(), StaffCallAnswer.class).state();
    }

    private static HttpResponse<String> put(TestingDevice from, String id, String json) throws Exception {
        return from.send("PUT", "/v1/staff-calls/" + id, json);
    }

    private static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Json.read(answer.body(), ErrorAnswer.class).code();
    }

    private <T> T stored(Function<StaffCallDesk, T> question) throws Exception {
        try (Database database = HallDatabase.open(hall.folder())) {
            return question.apply(new StaffCallDesk(new StaffCallStore(database), _ -> {}, hall.clock()));
        }
    }

    private boolean coming(String account) throws Exception {
        return stored(calls -> calls.coming(CALL, account));
    }

    private boolean done(String account) throws Exception {
        return stored(calls -> calls.close(CALL, account));
    }

    private String clerk() throws Exception {
        try (Database database = HallDatabase.open(hall.folder())) {
            return new TestingStaff(database).in("li", List.of(Grant.of("clerk").orElseThrow()), hall.clock().instant())
                    .session().account().id();
        }
    }

    @Test
    void theSameCallSentAgainIsOneCallAndItsStateIsTold() throws Exception {
        String clerk = clerk();
        assertEquals(StaffCallState.WAITING, call(device, CALL));
        assertEquals(StaffCallState.WAITING, call(device, CALL));
        List<StaffCall> open = stored(StaffCallDesk::open);
        assertEquals(List.of("001 办事指南"), open.stream().map(c -> c.deviceNo() + " " + c.place()).toList());
        assertTrue(coming(clerk));
        assertEquals(StaffCallState.COMING, call(device, CALL));
        assertFalse(coming("somebody else"), "the first goes");
        assertEquals("某人", stored(StaffCallDesk::open).getFirst().person());
        assertTrue(done(clerk));
        assertFalse(done(clerk), "once");
        assertEquals(StaffCallState.CLOSED, call(device, CALL));
        assertEquals(List.of(), stored(StaffCallDesk::open));
    }

    @Test
    void whoAnsweredStandsInTheAuditWithoutAName() throws Exception {
        String clerk = clerk();
        call(device, CALL);
        coming(clerk);
        coming(clerk);
        done(clerk);
        try (Database database = HallDatabase.open(hall.folder())) {
            AuditStore audit = new AuditStore(database);
            assertEquals(
                    List.of("STAFF_CALL_CLOSED " + clerk + " " + CALL, "STAFF_CALL_ANSWERED " + clerk + " " + CALL),
                    audit.newest(0, 2).stream().map(StaffCallsTest::line).toList());
            assertTrue(audit.verify().broken().isEmpty());
        }
    }

    private static String line(AuditRow row) {
        return row.act() + " " + row.actor() + " " + row.object();
    }

    @Test
    void anOpenCallOutlivesTheServer() throws Exception {
        call(device, CALL);
        hall.restart();
        assertEquals(1, stored(StaffCallDesk::waiting));
        coming("somebody");
        try (TestingDevice moved = device.at(hall.server().deviceUrl())) {
            assertEquals(StaffCallState.COMING, call(moved, CALL));
        }
    }

    @Test
    void aCallThatItsKioskNeverTookBackIsNotShownForEver() throws Exception {
        call(device, CALL);
        hall.clock().move(Duration.ofMinutes(59));
        assertEquals(1, stored(StaffCallDesk::waiting));
        hall.clock().move(Duration.ofMinutes(2));
        assertEquals(0, stored(StaffCallDesk::waiting));
        assertEquals(List.of(), stored(StaffCallDesk::open));
    }

    @Test
    void aDeviceHasOneOpenCallAndTakesBackItsOwnOnly() throws Exception {
        call(device, CALL);
        call(device, LATER);
        assertEquals(List.of(LATER), stored(StaffCallDesk::open).stream().map(StaffCall::id).toList());
        try (TestingDevice other = hall.enrol("二号机")) {
            assertEquals("404 unknown", refusal(put(other, LATER, "{}")), "another's call is none of its");
            assertEquals(204, other.send("DELETE", "/v1/staff-calls/" + LATER, "").statusCode());
            assertEquals(1, stored(StaffCallDesk::waiting), "nothing happened to it");
        }
        assertEquals(204, device.send("DELETE", "/v1/staff-calls/" + LATER, "").statusCode());
        assertEquals(204, device.send("DELETE", "/v1/staff-calls/" + LATER, "").statusCode());
        assertEquals(0, stored(StaffCallDesk::waiting));
    }

    @Test
    void whatIsNoCallIsRefused() throws Exception {
        assertEquals("400 request", refusal(put(device, "short", "{}")));
        assertEquals("400 request", refusal(put(device, "G".repeat(32), "{}")));
        assertEquals("400 json", refusal(put(device, CALL, "{\"place\":\"" + "长".repeat(41) + "\"}")));
        assertEquals("400 json", refusal(put(device, CALL, "{\"place\":\"一\\n二\"}")));
        assertEquals("400 json", refusal(put(device, CALL, "null")));
        assertEquals("413 size", refusal(put(device, CALL, "{\"place\":\"" + "x".repeat(5000) + "\"}")));
        assertEquals("405 method", refusal(device.send("POST", "/v1/staff-calls/" + CALL, "{}")));
        assertEquals(0, stored(StaffCallDesk::waiting));
        assertEquals(200, put(device, CALL, "{}").statusCode(), "a place is not needed");
    }

    @Test
    void whoCallsAllTheTimeIsRefusedForAWhile() throws Exception {
        for (int i = 0; i < 10; i++)
            call(device, "%032x".formatted(i));
        assertEquals("429 slow", refusal(put(device, CALL, "{}")));
        assertEquals(StaffCallState.WAITING, call(device, "%032x".formatted(9)), "the open one is still told");
        hall.clock().move(Duration.ofMinutes(11));
        assertEquals(StaffCallState.WAITING, call(device, CALL));
    }

    @Test
    void aDeviceThatWasShutOutNeitherCallsNorWaits() throws Exception {
        call(device, CALL);
        try (TestingAdmin admin = TestingAdmin.of(hall)) {
            assertEquals(204, admin.revoke(device.id()).statusCode());
        }
        assertEquals("403 revoked", refusal(put(device, LATER, "{}")));
        assertEquals(List.of(), stored(StaffCallDesk::open));
        assertEquals(0, stored(StaffCallDesk::waiting));
    }
}
