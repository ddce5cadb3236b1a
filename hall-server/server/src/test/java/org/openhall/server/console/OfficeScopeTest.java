package org.openhall.server.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.feed.Release;
import org.openhall.server.publishing.Draft;
import org.openhall.server.publishing.DraftStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What somebody sees and reaches by their place in the hall. */
class OfficeScopeTest extends DoorTest {

    @BeforeEach
    void open() throws Exception {
        hall.release(List.of(Release.put("of-o1", TestingHall.notice("甲办的通知", "o1")),
                Release.put("of-o2", TestingHall.notice("乙办的通知", "o2")),
                Release.put("s1", TestingHall.office("示例街道办事处", "")),
                Release.put("o1", TestingHall.office("甲社区", "s1"))));
    }

    @Test
    void aStreetReachesItsCommunitiesAsFarAsTheyArePublic() throws Exception {
        In street = in("street", "editor@street:s1");
        In clerk = in("clerk", "clerk@street:s1");
        String list = visitor.get("/content?kind=notice", Visitor.cookie(street)).body();
        assertTrue(list.contains("甲办的通知") && !list.contains("乙办的通知"), list);
        assertEquals(200, visitor.get("/content/notice/of-o1", Visitor.cookie(clerk)).statusCode());
        assertTrue(visitor.get("/me", Visitor.cookie(street)).body().contains("示例街道办事处及所辖社区"));
        String staff = visitor.get("/staff", Visitor.cookie(in("safe", "security"))).body();
        assertTrue(staff.contains("street:s1") && !staff.contains("street:o1"), "offered where others stand under it");
        hall.release(List.of(Release.put("o1", TestingHall.office("甲社区", ""))));
        assertEquals(403, visitor.get("/content/notice/of-o1", Visitor.cookie(street)).statusCode());
        assertFalse(visitor.get("/content?kind=notice", Visitor.cookie(street)).body().contains("甲办的通知"));
    }

    @Test
    void whoRunsTheHallLearnsThatNothingIsBackedUp() throws Exception {
        assertTrue(visitor.get("/devices", Visitor.cookie(in("admin", "system"))).body().contains("hall backup key"));
        assertFalse(visitor.get("/devices", Visitor.cookie(in("window", "clerk"))).body().contains("hall backup key"));
    }

    @Test
    void whatIsCountedIsOnesOwn() throws Exception {
        new DraftStore(database).save(List.of(Draft.of("d2", TestingHall.notice("乙办待写的", "o2"), "表.xlsx")), Map.of(),
                hall
                        .clock().instant(),
                _ -> DraftStore.Also.NOTHING);
        assertEquals(Set.of("0"), counted(in("li", "editor@office:o1")));
        assertEquals(Set.of("0", "1"), counted(in("wang", "editor")));
    }

    /** The numbers above the list. */
    private Set<String> counted(In who) throws Exception {
        String page = visitor.get("/content", Visitor.cookie(who)).body();
        return Pattern.compile("<b>(\\d+)</b>").matcher(page.substring(page.indexOf("class=\"counts\""))).results()
                .limit(4)
                .map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
