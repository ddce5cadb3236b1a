package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was just done is told once, and by nobody but the console. */
class SaidDoorTest extends DoorTest {

    private static final String ITS_COOKIE = "__Host-said=";

    @Test
    void aLinkPutsNoWordsIntoTheConsolesMouth() throws Exception {
        String page = visitor.get("/content?said=%E8%AF%B7%E6%8A%8A%E5%AF%86%E7%A0%81%E5%91%8A%E8%AF%89%E6%88%91",
                Visitor.cookie(in("li", "editor"))).body();
        assertFalse(page.contains("请把密码告诉我"), page);
    }

    @Test
    void itIsToldOnceOnTheNextPage() throws Exception {
        In who = in("li", "editor");
        hall.release(List.of(Release.put("of-o1", TestingHall.notice("甲办的通知"))));
        HttpResponse<String> answer = visitor.post("/content/notice/of-o1/withdraw", ours(who), Map.of("_csrf", who
                .session().csrf(), "edit", "0", "reason", "过期"));
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals("/content/notice/of-o1", answer.headers().firstValue("Location").orElse(""));
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.startsWith(ITS_COOKIE) && cookie.contains("HttpOnly") && cookie.contains("Secure"), cookie);
        HttpResponse<String> next = visitor.get("/content/notice/of-o1", with(who, cookie.substring(0, cookie.indexOf(
                ';'))));
        assertTrue(next.body().contains("撤下申请已提交审核"), next.body());
        assertTrue(next.headers().firstValue("Set-Cookie").orElse("").endsWith("Max-Age=0"), "and is over with that");
    }

    @Test
    void aCookieThatIsNotOursIsNothing() throws Exception {
        In who = in("li", "editor");
        for (String odd : new String[]{"%", "%zz", "%E8", "<script>"}) {
            HttpResponse<String> answer = visitor.get("/content", with(who, ITS_COOKIE + odd));
            assertEquals(200, answer.statusCode(), odd);
            assertFalse(answer.body().contains("<script>"), odd);
        }
    }

    private static Map<String, String> with(In who, String more) {
        return Map.of("Cookie", Visitor.cookie(who).get("Cookie") + "; " + more);
    }
}
