package org.openhall.server.console;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.console.door.ConsoleRoute;
import org.openhall.server.console.door.WayBack;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever signed in again and does not go on with their form comes back to a page that there is. */
class WayBackDoorTest extends DoorTest {

    @Test
    void everyFormHasAPageToComeBackTo() throws Exception {
        hall.release(List.of(Release.put("of-o1", TestingHall.notice("甲办的通知"))));
        WayBack back = WayBack.of(hall.server().console().lines());
        In all = in("all", "clerk", "editor", "reviewer", "publisher", "disclosure");
        In system = in("admin", "system");
        In auditor = in("qian", "auditor");
        for (ConsoleRoute line : hall.server().console().lines()) {
            if (line.method().equals("GET")) continue;
            String path = back.from(line.template().replace("{kind}", "notice").replace("{id}", "of-o1"));
            assertFalse(path.contains("{"), path);
            In who = path.startsWith("/staff") ? system : path.startsWith("/audit") ? auditor : all;
            int status = visitor.get(path, Visitor.cookie(who)).statusCode();
            assertTrue(status == 200 || path.equals("/") || path.startsWith("/import/"), line.template() + ": " + path);
        }
        assertEquals("/new/policy", back.from("/new/policy/0b6f"));
        assertEquals("/review/notice/of-o1", back.from("/review/notice/of-o1/schedule"));
        assertEquals("/import", back.from("/import"));
    }
}
