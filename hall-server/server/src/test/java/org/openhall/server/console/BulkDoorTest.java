package org.openhall.server.console;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhall.contract.feed.RowKey;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.audit.AuditRow;
import org.openhall.server.audit.AuditStore;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.EditingDesk;
import org.openhall.server.editing.Editor;
import org.openhall.server.editing.WorkingCopy;
import org.openhall.server.feed.Release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is done to many records at once is done to no record of another office, whatever keys a form names. */
class BulkDoorTest extends DoorTest {

    private static final RowKey OWN = new RowKey("notice", "of-o1");
    private static final RowKey OTHERS = new RowKey("notice", "of-o2");
    private static final Editor WRITER = new Editor("writer", "李芳");

    private EditingDesk desk;

    @BeforeEach
    void open() throws Exception {
        hall.release(List.of(Release.put("of-o1", TestingHall.notice("甲办的通知", "o1")),
                Release.put("of-o2", TestingHall.notice("乙办的通知", "o2"))));
        desk = desk();
    }

    private HttpResponse<String> post(In who, String path, String act, String keys) throws Exception {
        Map<String, String> headers = ours(who);
        Map<String, String> form = new HashMap<>(Map.of("_csrf", who.session().csrf(), "act", act, "reason", "错了",
                "verdict", "pass", "level", "可以公开，不涉密", "basis", "依据", "note", "改"));
        int more = keys.lastIndexOf("&k=");
        form.put(more < 0 ? "k" : "k=" + keys.substring(0, more) + "&k", keys.substring(more < 0 ? 0 : more + 3));
        return visitor.post(path, headers, form);
    }

    /** A draft of each office, as far on its way as the act needs it. */
    private void drafted(DraftState to) {
        for (RowKey key : List.of(OWN, OTHERS)) {
            long edit = desk.save(key, Optional.of(TestingHall.notice("改过的通知", key.equals(OWN) ? "o1" : "o2")), 0, "改",
                    WRITER);
            if (to != DraftState.WAITING) desk.submit(key, edit, WRITER);
            if (to == DraftState.APPROVED)
                desk.review(key, edit, true, "公开", "依据", "", new Editor("reviewer", "王军"));
        }
    }

    private Optional<WorkingCopy> state(RowKey key) {
        return desk.store().open(key);
    }

    private List<AuditRow> audit() {
        return new AuditStore(database).newest(0, 100);
    }

    @ParameterizedTest
    @CsvSource({"SUBMIT,editor,WAITING", "DROP,editor,WAITING", "REVIEW,reviewer,REVIEW", "PUBLISH,publisher,APPROVED"})
    void nothingIsDoneToADraftOfAnotherOffice(String act, String role, DraftState state) throws Exception {
        drafted(state);
        In who = in("li", role + "@office:o1");
        Optional<WorkingCopy> before = state(OTHERS);
        String edit = "/" + before.orElseThrow().edit();
        List<AuditRow> written = audit();

        String look = post(who, "/bulk", act, OTHERS.toString()).body();
        assertTrue(look.contains("不归您管") && look.contains("of-o2"), "named among what is left");
        assertFalse(look.contains("改过的通知"), "not by its words");
        assertFalse(look.contains("value=\"" + OTHERS + edit + "\""), "and not to be sent");
        assertEquals(403, post(who, "/bulk/do", act, OTHERS + edit).statusCode());
        assertEquals(before, state(OTHERS));
        assertEquals(written, audit());

        assertEquals(303, post(who, "/bulk/do", act, OWN + edit).statusCode(), "the same form for one's own");
        assertTrue(audit().size() > written.size(), "does something");
    }

    @ParameterizedTest
    @CsvSource({"SUBMIT,editor,WAITING", "DROP,editor,WAITING", "REVIEW,reviewer,REVIEW", "PUBLISH,publisher,APPROVED"})
    void whoeverNamesAnothersAmongTheirOwnDoesNothing(String act, String role, DraftState state) throws Exception {
        drafted(state);
        In who = in("li", role + "@office:o1");
        List<Optional<WorkingCopy>> before = List.of(state(OWN), state(OTHERS));
        List<AuditRow> written = audit();
        String edit = "/" + before.getFirst().orElseThrow().edit();
        String both = OTHERS + edit + "&k=" + OWN + edit;
        assertEquals(403, post(who, "/bulk/do", act, both).statusCode());
        assertEquals(before, List.of(state(OWN), state(OTHERS)), "not even theirs");
        assertEquals(written, audit());
    }

    @Test
    void nobodyAsksToTakeBackWhatIsAnothers() throws Exception {
        In who = in("li", "editor@office:o1");
        List<AuditRow> written = audit();
        assertTrue(post(who, "/bulk", "WITHDRAW", OTHERS.toString()).body().contains("不归您管"));
        assertEquals(403, post(who, "/bulk/do", "WITHDRAW", OTHERS + "/0").statusCode());
        assertEquals(Optional.empty(), state(OTHERS).orElseThrow().draft());
        assertEquals(written, audit());
        assertEquals(303, post(who, "/bulk/do", "WITHDRAW", OWN + "/0").statusCode());
        assertTrue(state(OWN).orElseThrow().draft().isPresent());
    }
}
