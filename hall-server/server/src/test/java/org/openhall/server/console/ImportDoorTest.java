package org.openhall.server.console;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhall.server.TestingHall;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.TestingStaff;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.feed.Release;
import org.openhall.server.hall.HallDatabase;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A fresh hall has no office to import for: the page says how one comes to be. */
class ImportDoorTest {

    private static final String FOUND = "href=\"/new/office\"";

    @TempDir
    private Path folder;

    @Test
    void whoeverMayIsLedToMakeTheFirstOfficeAndOthersAreToldWhomToAsk() throws Exception {
        try (TestingHall hall = TestingHall.start(folder);
                var database = HallDatabase.open(hall.folder());
                Visitor visitor = new Visitor(hall)) {
            TestingStaff staff = new TestingStaff(database);
            In all = staff.in("li", List.of(Grant.of("editor").orElseThrow()), hall.clock().instant());
            In one = staff.in("zhao", List.of(Grant.of("editor@office:o1").orElseThrow()), hall.clock().instant());
            String page = visitor.get("/import", Visitor.cookie(all)).body();
            assertTrue(page.contains("内容 → 新增 → 机构") && page.contains(FOUND), page);
            String told = visitor.get("/import", Visitor.cookie(one)).body();
            assertTrue(told.contains("请负责全大厅的编辑建好机构") && !told.contains(FOUND), told);

            hall.release(List.of(Release.put("o1", TestingHall.office("示例街道办事处", ""))));
            for (In who : List.of(all, one)) {
                String now = visitor.get("/import", Visitor.cookie(who)).body();
                assertFalse(now.contains("新增 → 机构") || now.contains(FOUND), now);
            }
        }
    }
}
