package org.openhall.server.console.content;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.accounts.Account;
import org.openhall.server.accounts.Permission;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.frame.When;
import org.openhall.server.console.view.FormPart.Option;
import org.openhall.server.console.view.ListView;
import org.openhall.server.editing.DraftState;
import org.openhall.server.editing.Listing;
import org.openhall.server.editing.ListingQuery;
import org.openhall.server.editing.ListingStore;
import org.openhall.server.editing.ScheduleStore;
import org.openhall.server.editing.Scheduled;
import org.openhall.server.http.Reply;

/** The list of records: all kinds, to be searched and narrowed, those of the person's offices. */
public final class ListPage {

    private static final int SIZE = 50;
    private static final int LONGEST_WORDS = 100;

    private final ListingStore listings;
    private final ScheduleStore times;
    private final Pages pages;
    private final Supplier<Map<String, String>> domains;
    private final Supplier<ZoneId> zone;

    /**
     * Reads from the stores.
     *
     * @param domains names by code
     */
    public ListPage(ListingStore listings, ScheduleStore times, Pages pages, Supplier<Map<String, String>> domains,
            Supplier<ZoneId> zone) {
        this.listings = listings;
        this.times = times;
        this.pages = pages;
        this.domains = domains;
        this.zone = zone;
    }

    /** All content. */
    public Reply content(Visit visit) {
        String kind = Kind.of(visit.call().text("kind")).map(Kind::code).orElse("");
        Optional<DraftState> state = state(visit.call().text("state"));
        return shown(visit, "内容", "/content", kind, state, Permission.CONTENT_READ);
    }

    /** What waits for a second person. */
    public Reply review(Visit visit) {
        DraftState state = state(visit.call().text("state")).orElse(visit.account().may(Permission.CONTENT_REVIEW)
                ? DraftState.REVIEW
                : DraftState.APPROVED);
        boolean toPublish = visit.account().may(Permission.CONTENT_PUBLISH)
                && (state == DraftState.APPROVED || !visit.account().may(Permission.CONTENT_REVIEW));
        return shown(visit, "审核", "/review", "", Optional.of(state), toPublish
                ? Permission.CONTENT_PUBLISH
                : Permission.CONTENT_REVIEW);
    }

    static Optional<DraftState> state(String word) {
        return Arrays.stream(DraftState.values()).filter(state -> state.name().equals(word)).findFirst();
    }

    private Reply shown(Visit visit, String title, String path, String kind, Optional<DraftState> state,
            Permission permission) {
        String words = visit.call().text("q");
        String sought = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        String batch = visit.call().text("batch");
        Map<String, String> names = domains.get();
        String domain = names.containsKey(visit.call().text("domain")) ? visit.call().text("domain") : "";
        int page = (int) visit.call().number("page", 0, 0, 1_000_000);
        ListingStore.Found found = listings.find(
                new ListingQuery(kind, domain, sought, state, visit.account().offices(permission), batch, page, SIZE));
        String rest = "&kind=" + kind + "&domain=" + domain + "&state=" + state.map(Enum::name).orElse("") + "&q="
                + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&batch="
                + URLEncoder.encode(batch, StandardCharsets.UTF_8);
        int first = page * SIZE;
        int last = first + found.lines().size();
        return pages.page(visit, title, "list",
                new ListView(title, found.total(), counts(visit.account()), sought, kinds(kind),
                        domains(names, domain),
                        states(state), lines(found.lines(), path), page > 0 ? path + "?page=" + (page - 1) + rest : "",
                        last < found.total() ? path + "?page=" + (page + 1) + rest : "",
                        found.lines().isEmpty() ? "" : (first + 1) + "–" + last,
                        visit.account().may(Permission.CONTENT_EDIT) && path.equals("/content"), acts(visit.account()),
                        path,
                        batch));
    }

    private List<ListView.Count> counts(Account account) {
        Map<DraftState, Integer> waiting = listings.waiting(account.offices(Permission.CONTENT_READ));
        return Stream.of(DraftState.values()).map(state -> new ListView.Count(waiting.getOrDefault(state, 0),
                Words.state(false, Optional.of(state)), "/content?state=" + state.name())).toList();
    }

    private static List<Option> acts(Account account) {
        return Stream.of(BulkAct.values()).filter(act -> account.may(act.permission()))
                .map(act -> new Option(act.name(), act.words(), false)).toList();
    }

    /** A row of what waits leads to where it is decided. */
    private List<ListView.Line> lines(List<Listing> found, String path) {
        Map<RowKey, Scheduled> due = times.pending();
        return found.stream()
                .map(one -> new ListView.Line(one.key().toString(), path.equals("/review")
                        ? "/review/" + one.key()
                        : RecordPage.path(one.key()),
                        Words.kind(one.key().kind()),
                        one.title(), one.publisherName(), Words.state(one.isPublic(), one.draft()),
                        Words.look(one.isPublic(), one.draft()), due(due.get(one.key())),
                        When.words(one.changed(), zone.get())))
                .toList();
    }

    private String due(Scheduled time) {
        if (time == null) return "";
        return time.fault().isEmpty() ? "定于 " + When.words(time.at(), zone.get()) : "定时没有做成";
    }

    private static List<Option> kinds(String chosen) {
        List<Option> kinds = new ArrayList<>(List.of(new Option("", "全部种类", chosen.isEmpty())));
        for (Kind kind : Kind.values())
            kinds.add(new Option(kind.code(), Words.kind(kind), kind.code().equals(chosen)));
        return kinds;
    }

    private static List<Option> domains(Map<String, String> names, String chosen) {
        List<Option> domains = new ArrayList<>(List.of(new Option("", "全部领域", chosen.isEmpty())));
        names.forEach((code, name) -> domains.add(new Option(code, name, code.equals(chosen))));
        return domains;
    }

    private static List<Option> states(Optional<DraftState> chosen) {
        List<Option> states = new ArrayList<>(List.of(new Option("", "全部状态", chosen.isEmpty())));
        for (DraftState state : DraftState.values())
            states.add(new Option(state.name(), Words.state(false, Optional.of(state)), chosen.equals(Optional.of(
                    state))));
        return states;
    }
}
