package org.openhall.server;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.openhall.contract.enrolment.ErrorAnswer;
import org.openhall.contract.json.Json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(HallFixture.class)
class HostileRequestsTest {

    private final TestingHall hall;
    private final TestingDevice device;

    HostileRequestsTest(TestingHall hall, TestingDevice device) {
        this.hall = hall;
        this.device = device;
    }

    @Test
    void badNumbersInTheQuery() throws Exception {
        for (String query : List.of("", "?epoch=1", "?epoch=x&since=0", "?epoch=1&since=-1", "?epoch=1&since=1e3",
                "?epoch=1&since=99999999999999999999", "?epoch=1&since=0&limit=0", "?epoch=1&since=0&limit=1001",
                "?epoch=1&since=%00", "?epoch=&since=", "?epoch=1&since=0&limit=%27%20OR%201")) {
            ErrorAnswer answer = device.refusal("/v1/changes" + query);
            assertEquals("request", answer.code(), query);
        }
    }

    @Test
    void bodiesThatAreTooBigOrNoJson() throws Exception {
        assertEquals("size", code(device.post("/v1/hello", "x".repeat(5000)).body()));
        assertEquals("json", code(device.post("/v1/hello", "{").body()));
        assertEquals("json", code(device.post("/v1/hello", "null").body()));
        assertEquals("json", code(device.post("/v1/hello", "{\"epoch\":\"\u0000\"}").body()));
        assertEquals("json", code(device.post("/v1/hello", "[".repeat(4000)).body()));
        assertEquals("json", code(device.post("/v1/hello", "{\"bootId\":\"" + "b".repeat(101) + "\"}").body()));
    }

    @Test
    void bodiesOfUnknownLengthStopAtTheLimit() throws Exception {
        String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
        String answer = raw("POST /v1/hello HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk
                + chunk + chunk);
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    @Test
    void addressesThatAreNobodys() throws Exception {
        for (String path : List.of("/", "/v1", "/v1/", "/v1/head/", "/v1/enrol", "/admin/v1/status",
                "/v1/nothing", "/V1/HEAD")) {
            assertEquals("unknown", device.refusal(path).code(), path);
        }
        assertEquals("method", code(device.post("/v1/head", "").body()));
    }

    @Test
    void requestsThatNoClientSends() throws Exception {
        for (String request : List.of("GET /v1/../hall.db HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/..;/head HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/%2e%2e/head HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/blob/%2F..%2F..%2Fhall.db HTTP/1.1\r\nHost: localhost\r\n",
                "GET /v1/head HTTP/1.1\r\n", "GET /v1/head HTTP/9.9\r\nHost: localhost\r\n", "\u0001\u0002\u0003\r\n",
                "GET /v1/head HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(9000) + "\r\n",
                "GET /" + "a".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n",
                "BREW /v1/head HTTP/1.1\r\nHost: localhost\r\n",
                "POST /v1/hello HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n",
                "POST /v1/hello HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n")) {
            String answer = raw(request + "Connection: close\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1.1 (4\\d\\d|505) .*|"), request + " -> " + answer);
            assertFalse(answer.contains("Exception") || answer.contains("\tat ") || answer.contains("jetty"), answer);
            if (answer.contains("{")) code(answer.substring(answer.indexOf('{')));
        }
        assertEquals(200, device.get("/v1/head").statusCode());
    }

    private String raw(String request) throws Exception {
        return RawCall.send(device.tls(), hall.server().deviceUrl(), request);
    }

    private static String code(String body) {
        return Json.read(body, ErrorAnswer.class).code();
    }
}
