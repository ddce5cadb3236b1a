package org.openhall.server.console.door;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openhall.server.http.Reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a page says of itself never outdoes what its line in the route table says. */
class SecurityHeadersTest {

    @Test
    void noBrowserKeepsWhatMayHoldPersonalDataWhateverThePageSays() {
        Reply.Text page = new Reply.Text(200, "text/html", "", Map.of("Cache-Control", "max-age=600"));
        assertEquals("max-age=600", ((Reply.Text) SecurityHeaders.on(page)).headers().get("Cache-Control"));
        Map<String, String> headers = ((Reply.Text) SecurityHeaders.unkept(page)).headers();
        assertEquals("no-store", headers.get("Cache-Control"));
        assertTrue(headers.containsKey("Content-Security-Policy"), headers.toString());
    }
}
