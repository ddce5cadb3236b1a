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
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Accounts and roles, as two administrators change them. */
class StaffDoorTest extends DoorTest {

    private HttpResponse<String> onStaff(In who, String id, String what, Map<String, String> more) throws Exception {
        Map<String, String> form = new HashMap<>(more);
        form.put("_csrf", who.session().csrf());
        return visitor.post("/staff/" + id + "/" + what, ours(who), form);
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
