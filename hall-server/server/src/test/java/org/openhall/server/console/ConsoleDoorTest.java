package org.openhall.server.console;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.openhall.contract.content.Kind;
import org.openhall.contract.json.Json;
import org.openhall.server.TestingHall;
import org.openhall.server.accounts.AccountStore;
import org.openhall.server.accounts.Grant;
import org.openhall.server.accounts.Permission;
import org.openhall.server.accounts.Role;
import org.openhall.server.accounts.Scope;
import org.openhall.server.accounts.TestingStaff.In;
import org.openhall.server.console.ExpectedDoors.Where;
import org.openhall.server.console.door.ConsoleRoute;
import org.openhall.server.console.door.Reach;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.feed.Release;
import org.openhall.server.publishing.DraftStore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The console's door, tried from outside: every route, by everybody, from everywhere. */
class ConsoleDoorTest extends DoorTest {

    private static final String NOTICE = "/content/notice/of-o1";

    @BeforeEach
    void open() throws Exception {
        hall.release(List.of(Release.put("of-o1", TestingHall.notice("甲办的通知", "o1")),
                Release.put("of-o2", TestingHall.notice("乙办的通知", "o2")),
                Release.put("s1", TestingHall.office("示例街道办事处", "")),
                Release.put("o1", TestingHall.office("甲社区", "s1"))));
    }

    private int asked(ConsoleRoute line, In who, Grant grant) throws Exception {
        boolean fresh = line.template().contains("/new/{");
        String path = line.template().replace("{kind}", "notice").replace("{id}", fresh ? "fresh" : "of-o1")
                .replace("{sha256}", "0".repeat(64));
        String office = fresh && !grant.scope().equals(Scope.HALL) ? grant.scope().office() : "o1";
        HttpResponse<String> answer = line.method().equals("GET")
                ? visitor.get(path, Visitor.cookie(who))
                : visitor.post(path, ours(who), Map.of("_csrf", who.session().csrf(), "edit", "0",
                        "imprint.publisher", office));
        return answer.statusCode();
    }

    @Test
    void theTableSaysWhatIsWrittenByHandAndEveryDoorIsWrittenDown() {
        Map<String, ExpectedDoors.Line> written = ExpectedDoors.written().lines();
        Map<String, ExpectedDoors.Line> table = new HashMap<>();
        for (ConsoleRoute line : hall.server().console().lines())
            table.put(line.method() + " " + line.template(), new ExpectedDoors.Line(switch (line.reach()) {
                case Reach.Anywhere _ -> Where.ANY;
                case Reach.Hall _ -> Where.HALL;
                case Reach.Office _ -> Where.OWN;
            }, line.personal() == ConsoleRoute.Personal.SOME,
                    Arrays.stream(Role.values()).filter(role -> line.permission() == Permission.SELF
                            || role.permissions().contains(line.permission())).collect(Collectors.toSet())));
        assertEquals(new TreeMap<>(written), new TreeMap<>(table));
        assertEquals(written.size(), hall.server().console().lines().size(), "each once");
    }

    @Test
    void everyRouteOpensForThoseAndOnlyThoseWhoseRoleAndScopeReachIt() throws Exception {
        List<String> wrong = new ArrayList<>();
        Map<String, ExpectedDoors.Line> written = ExpectedDoors.written().lines();
        List<ConsoleRoute> lines = hall.server().console().lines().stream()
                .filter(line -> !line.template().equals("/sign-out")).toList();
        for (Role role : Role.values()) {
            for (Scope scope : List.of(Scope.HALL, Scope.ofOffice("o1"), Scope.ofOffice("o2"), Scope.ofStreet("s1"),
                    Scope.ofOffice("s1"))) {
                Grant grant = new Grant(role, scope);
                In who = in(role.code() + "-" + scope.code().replace(':', '-'), role.code() + "@" + scope.code());
                for (ConsoleRoute line : lines) {
                    ExpectedDoors.Line door = written.get(line.method() + " " + line.template());
                    int status = asked(line, who, grant);
                    if (door == null || (status != 403) != door.opens(grant, "o1") || status >= 500)
                        wrong.add(grant + " " + line.method() + " " + line.template() + ": " + status);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(lines.size() > 10, "the table was tried");
    }

    private int onStaff(In who, String id, String what, Map<String, String> more) throws Exception {
        Map<String, String> form = new HashMap<>(more);
        form.put("_csrf", who.session().csrf());
        return visitor.post("/staff/" + id + "/" + what, ours(who), form).statusCode();
    }

    @Test
    void noOneAdminMakesSomebodyWithRights() throws Exception {
        In system = in("admin", "system");
        In security = in("safe", "security");
        String bare = in("bare").session().account().id();
        String editor = in("li", "editor").session().account().id();
        assertEquals(200, onStaff(system, bare, "link", Map.of()));
        assertEquals(403, onStaff(system, editor, "link", Map.of()));
        assertEquals(403, onStaff(security, bare, "link", Map.of()), "else they make somebody out of nothing");
        assertEquals(200, onStaff(security, editor, "link", Map.of()));
        String seen = visitor.get("/staff", Visitor.cookie(system)).body();
        assertTrue(seen.contains("/staff/" + bare + "/link") && seen.contains("请安全管理员来做"));
        assertFalse(seen.contains("/staff/" + editor + "/link"), "no button that leads nowhere");
        String guarded = visitor.get("/staff", Visitor.cookie(security)).body();
        assertTrue(guarded.contains("/staff/" + editor + "/link") && guarded.contains("请系统管理员来做"));
        assertFalse(guarded.contains("/stand\"") || guarded.contains("新增人员"));
    }

    @Test
    void theThreeWhoGuardTheHallAreNobodyElse() throws Exception {
        In security = in("safe", "security");
        for (String alone : List.of("system", "security", "auditor"))
            for (Role other : Role.values()) {
                if (other.code().equals(alone)) continue;
                In who = in(alone + "-" + other.code(), alone);
                Map<String, String> form = Map.of("_csrf", security.session().csrf(), "role", other.code(), "scope",
                        "office:o1");
                String id = who.session().account().id();
                String said = visitor.post("/staff/" + id + "/grant", ours(security), form).body();
                assertTrue(said.contains("不能由同一个人担任"), alone + " and " + other);
                assertEquals(1, new AccountStore(database).all().stream().filter(one -> one.id().equals(id)).findFirst()
                        .orElseThrow().grants().size());
            }
    }

    @Test
    void nobodyComesInWithoutASession() throws Exception {
        for (ConsoleRoute line : hall.server().console().lines()) {
            String path = line.template().replace("{kind}", "notice").replace("{id}", "of-o1")
                    .replace("{sha256}", "0".repeat(64));
            if (line.method().equals("GET")) {
                HttpResponse<String> answer = visitor.get(path, Map.of("Cookie", "__Host-s=invented"));
                assertEquals(303, answer.statusCode(), path);
                assertTrue(answer.headers().firstValue("Location").orElse("").startsWith("/sign-in?next="), path);
            } else {
                HttpResponse<String> answer = visitor.post(path, Map.of("Sec-Fetch-Site", "same-origin"),
                        Map.of("imprint.title", "写了一半"));
                assertEquals(401, answer.statusCode(), path);
                assertTrue(answer.body().contains("写了一半"), "nothing typed is lost: " + path);
            }
        }
    }

    @Test
    void whoeverSignsInComesBackToWhatTheyWereLookingAt() throws Exception {
        String list = "/content?kind=notice&q=%E5%81%9C%E6%B0%B4";
        String door = visitor.get(list, Map.of()).headers().firstValue("Location").orElseThrow();
        assertTrue(visitor.get(door, Map.of()).body().contains("name=\"next\" value=\"" + list.replace("&", "&amp;")
                + "\""), door);
        for (String elsewhere : List.of("//x.cn/?a", "/sign-out?a", "https://x.cn?a", "/content?a=%22%3E&b=<"))
            assertTrue(visitor.get("/sign-in?next=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8), Map.of())
                    .body().contains("name=\"next\" value=\"/\""), elsewhere);
    }

    @Test
    void formsOfOtherSitesAndOtherSessionsAreRefused() throws Exception {
        In who = in("li", "editor");
        In other = in("wang", "editor");
        Map<String, String> form = Map.of("_csrf", who.session().csrf(), "edit", "0", "imprint.title", "新");
        Map<String, String> cookie = Visitor.cookie(who);
        assertEquals(403, visitor.post(NOTICE, cookie, form).statusCode(), "says nothing of where it comes from");
        for (String site : List.of("cross-site", "same-site", "none"))
            assertEquals(403, visitor.post(NOTICE, with(cookie, "Sec-Fetch-Site", site), form).statusCode(), site);
        assertEquals(403, visitor.post(NOTICE, with(cookie, "Origin", "https://elsewhere.cn"), form).statusCode());
        assertEquals(403, visitor.post(NOTICE, ours(who), Map.of("edit", "0")).statusCode(), "no token");
        HttpResponse<String> again = visitor.post(NOTICE, ours(who), Map.of("_csrf", other.session().csrf(), "edit",
                "0", "imprint.title", "写了一半"));
        assertEquals(403, again.statusCode(), "another's token");
        assertTrue(again.body().contains("写了一半") && again.body().contains(who.session().csrf()),
                "a person can send it once more: they signed in anew in another tab");
        assertEquals(0, new DraftStore(database).all().size(), "nothing is done yet");
        assertEquals(200, visitor.post(NOTICE, ours(who), form).statusCode(), "asks for what is missing");
        assertEquals(200, visitor.post(NOTICE, with(cookie, "Origin", hall.server().consoleUrl()), form).statusCode());
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    @Test
    void whatABrowserStoppedIsTakenFromAnybodyAndNotBelieved() throws Exception {
        assertEquals(204, visitor.sent("/csp", """
                {"csp-report": {"document-uri": "https://hall/content", "effective-directive": "script-src"}}"""));
        assertEquals(204, visitor.sent("/csp", "{\"csp-report\": [1]}"));
        assertEquals(400, visitor.sent("/csp", "no JSON"));
        assertEquals(413, visitor.sent("/csp", "{\"csp-report\": \"" + "x".repeat(20_000) + "\"}"));
    }

    @Test
    void everyAnswerForbidsTheBrowserWhatPagesNeverNeed() throws Exception {
        In who = in("li", "editor");
        for (String path : List.of("/", "/content", NOTICE, "/nothing", "/sign-in", "/setup/invented",
                "/static/nothing", "/content/nothing/x")) {
            var headers = visitor.get(path, Visitor.cookie(who)).headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("script-src 'self';")
                    && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"), path);
            assertEquals(Optional.of("nosniff"), headers.firstValue("X-Content-Type-Options"), path);
            assertEquals(Optional.of("no-referrer"), headers.firstValue("Referrer-Policy"), path);
            assertTrue(headers.firstValue("Strict-Transport-Security").isPresent(), path);
            assertEquals(Optional.of("no-store"), headers.firstValue("Cache-Control"), path);
        }
    }

    @Test
    void aListShowsAnOfficesOwnRecordsOnly() throws Exception {
        String list = visitor.get("/content", Visitor.cookie(in("li", "editor@office:o1"))).body();
        assertTrue(list.contains("甲办的通知"));
        assertFalse(list.contains("乙办的通知"));
    }

    @Test
    void nobodyMovesARecordToAnotherOffice() throws Exception {
        In who = in("li", "editor@office:o1");
        Map<String, String> form = Map.of("_csrf", who.session().csrf(), "edit", "0", "imprint.title", "新",
                "imprint.publisher", "o2", "imprint.publisherName", "乙办", "priority", "NOTICE");
        HttpResponse<String> answer = visitor.post(NOTICE, ours(who), form);
        assertTrue(answer.body().contains("请选您负责的机构"), "told in the form, which keeps what they wrote");
        assertEquals(0, new DraftStore(database).all().size(), "and nothing is kept");
    }

    @Test
    void nobodyTakesAnothersRecordByTheDoorForNewOnes() throws Exception {
        In who = in("li", "editor@office:o2");
        Map<String, String> form = Map.of("_csrf", who.session().csrf(), "edit", "0", "imprint.title", "新",
                "imprint.publisher", "o2", "imprint.publisherName", "乙办", "priority", "NOTICE");
        assertEquals(403, visitor.post("/new/notice/of-o1", ours(who), form).statusCode());
        assertEquals(303, visitor.post("/new/notice/fresh", ours(who), form).statusCode());
        assertEquals(303, visitor.post("/new/notice/fresh", ours(who), form).statusCode());
        assertEquals(1, new DraftStore(database).all().size(), "twice makes one");
    }

    @Test
    void scriptsInWordsStayWords() throws Exception {
        In who = in("li", "editor");
        String evil = "\"><script>alert('x')</script>";
        Map<String, String> form = Map.of("_csrf", who.session().csrf(), "edit", "0", "imprint.title", evil,
                "imprint.publisherName", evil, "priority", "NOTICE", "body.0.heading", evil, "body.0.text", evil,
                "reason", evil);
        assertEquals(303, visitor.post(NOTICE, ours(who), form).statusCode());
        for (String path : List.of("/content", NOTICE, "/review/notice/of-o1", "/content?q=" + "%22%3E%3Cscript%3E"))
            assertFalse(visitor.get(path, Visitor.cookie(who)).body().replace("<script src=", "")
                    .contains("<script"), path);
    }

    /** Every field of every kind, filled with script by somebody who may write. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void scriptsInAnyFieldOfAnyKindStayWords(Kind kind) throws Exception {
        In who = in("li", "editor", "reviewer");
        String evil = "\"><script>alert('x')</script>{{7*7}}";
        Map<String, String> form = new HashMap<>(Map.of("_csrf", who.session().csrf(), "edit", "0", "reason", evil));
        fields(new RecordForm(_ -> Map.of()).of((Record) Json.read("{}", kind.type()), Map.of(), ZoneOffset.UTC), evil,
                form);
        form.computeIfPresent("timeZone", (_, _) -> "Asia/Shanghai"); // there is no zone of that name
        form.computeIfPresent("words", (_, _) -> evil + "\n" + evil + "2");
        for (String map : List.of("extras", "facts"))
            form.computeIfPresent(map, (_, _) -> evil + "：" + evil);
        String path = "/" + kind.code() + "/evil";
        assertEquals(303, visitor.post("/new" + path, ours(who), form).statusCode(), "kept");
        for (String page : List.of("/content", "/content" + path, "/review" + path, "/findings", "/notices"))
            assertFalse(visitor.get(page, Visitor.cookie(who)).body().replace("<script src=", "").contains("<script"),
                    page);
    }

    private static void fields(FormPart part, String evil, Map<String, String> form) {
        switch (part) {
            case FormPart.Group group -> group.parts().forEach(inner -> fields(inner, evil, form));
            case FormPart.Rows rows -> rows.rows().forEach(row -> fields(row, evil, form));
            case FormPart.Input input -> {
                switch (input.type()) {
                    case LINE, TEXT, LINKS -> form.put(input.path(), evil);
                    case CHOICE -> input.options().stream().findFirst().ifPresent(one -> form.put(input.path(), one
                            .value()));
                    case DATE, MOMENT, NUMBER, TICK, CHOICES, KEPT -> {
                    }
                }
            }
        }
    }

    @Test
    void twoMillionBytesPastedComeBackWithAWord() throws Exception {
        In who = in("li", "editor");
        String paste = "最低生活保障".repeat(116_509);
        HttpResponse<String> answer = visitor.post(NOTICE, ours(who), Map.of("_csrf", who.session().csrf(), "edit", "0",
                "imprint.title", "标题", "imprint.publisherName", "甲办", "priority", "NOTICE", "body.0.text", paste));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("这一栏最多"));
        assertTrue(answer.body().contains(paste), "nothing pasted is lost");
        assertEquals(0, new DraftStore(database).all().size());
    }

    @Test
    void endedSessionsOpenNothing() throws Exception {
        In who = in("li", "editor");
        assertEquals(200, visitor.get("/content", Visitor.cookie(who)).statusCode());
        hall.clock().move(Duration.ofMinutes(16));
        assertEquals(303, visitor.get("/content", Visitor.cookie(who)).statusCode());
        In again = in("wang", "editor");
        assertEquals(303, visitor.post("/sign-out", ours(again), Map.of("_csrf", again.session().csrf())).statusCode());
        assertEquals(303, visitor.get("/content", Visitor.cookie(again)).statusCode());
    }

    @Test
    void whoCallsIsShownOverAnEmptyChairAndNothingElseOpens() throws Exception {
        In who = in("li", "clerk");
        Map<String, String> byItself = with(Visitor.cookie(who), "HX-Request", "true");
        for (int i = 0; i < 20; i++) {
            hall.clock().move(Duration.ofMinutes(1));
            assertEquals(200, visitor.get("/devices", byItself).statusCode());
        }
        assertEquals(303, visitor.get("/devices", Visitor.cookie(who)).statusCode());
        assertEquals(401, visitor.get("/content", byItself).statusCode());
        assertEquals(401, visitor.post("/devices/calls/x/coming", with(ours(who), "HX-Request", "true"),
                Map.of("_csrf", who.session().csrf())).statusCode(), "to go there, they sign in");
        hall.clock().move(Duration.ofHours(10));
        assertEquals(401, visitor.get("/devices", byItself).statusCode());
    }

    @Test
    void aFormThatIsTooLongIsSaidSo() throws Exception {
        In who = in("li", "editor");
        HttpResponse<String> answer = visitor.post(NOTICE, ours(who),
                Map.of("_csrf", who.session().csrf(), "body.0.text", "x".repeat(9 << 20)));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("太大"));
    }

    @Test
    void aRouteThatSaysNotWhoMayComeCannotBeMade() {
        assertThrows(NullPointerException.class, () -> new ConsoleRoute("GET", "/x", 0, null, Reach.ANYWHERE,
                ConsoleRoute.Personal.NONE, _ -> null));
        assertThrows(NullPointerException.class, () -> new ConsoleRoute("GET", "/x", 0,
                Permission.SELF, null, ConsoleRoute.Personal.NONE, _ -> null));
        assertThrows(NullPointerException.class, () -> new ConsoleRoute("GET", "/x", 0,
                Permission.SELF, Reach.ANYWHERE, null, _ -> null));
    }
}
