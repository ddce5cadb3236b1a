package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Accounts and roles, as two administrators change them. */
class StaffDoorTest extends DoorTest {

    private HttpResponse<String> onStaff(In who, String id, String what, Map<String, String> more) throws Exception {
        Map<String, String> form = new HashMap<>(more);
        form.put("_csrf", who.session().csrf());
        return visitor.post("/staff/" + id + "/" + what, ours(who), form);
    }

    @Test
    void nothingIsTakenFromAnybodyByOneClick() throws Exception {
        In li = in("li", "editor");
        String id = li.session().account().id();
        for (Map.Entry<String, List<String>> asked : Map.of("system", List.of("stand"), "security", List.of("take",
                "end")).entrySet()) {
            String page = visitor.get("/staff", Visitor.cookie(in("the-" + asked.getKey(), asked.getKey()))).body();
            for (String what : asked.getValue())
                assertTrue(page.matches(
                        "(?s).*<details><summary [^>]*>[^<]+</summary>\\s*<form method=\"post\" action=\"/staff/"
                                + id + "/" + what + "\">(?:(?!</form>).)*>确定(?:(?!</form>).)*</form></details>.*"),
                        what);
        }
    }

    @Test
    void whoIsShutOutByTwoAtOnceStaysOut() throws Exception {
        In system = in("admin", "system");
        String id = in("li", "editor").session().account().id();
        for (int i = 0; i < 2; i++)
            assertEquals(303, onStaff(system, id, "stand", Map.of("stand", "off")).statusCode());
        assertTrue(visitor.get("/staff", Visitor.cookie(system)).body().contains("已停用"));
        assertEquals(303, onStaff(system, id, "stand", Map.of("stand", "on")).statusCode());
        assertFalse(visitor.get("/staff", Visitor.cookie(system)).body().contains("已停用"));
    }

    @Test
    void aRoleIsGivenOnlyWhereThereIsAnOffice() throws Exception {
        In security = in("safe", "security");
        String id = in("li").session().account().id();
        Map<String, String> nowhere = Map.of("role", "editor", "scope", "office:o1");
        assertTrue(onStaff(security, id, "grant", nowhere).body().contains("还没有公开的机构"));
        hall.release(List.of(Release.put("o2", TestingHall.office("乙社区", ""))));
        String said = onStaff(security, id, "grant", nowhere).body();
        assertTrue(said.contains("没有编号是 o1 的机构") && said.contains("乙社区（o2）"), said);
        assertEquals(303, onStaff(security, id, "grant", Map.of("role", "editor", "scope", "office:o2")).statusCode());
    }
}
