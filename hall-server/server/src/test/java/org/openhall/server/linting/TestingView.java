package org.openhall.server.linting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Kind;
import org.openhall.contract.feed.RowKey;
import org.openhall.contract.json.Json;
import org.openhall.contract.workdays.WorkCalendar;

/** A hall of a few records on a day, and what a rule says of them. */
public final class TestingView {

    private final LocalDate today;
    private final FactFinder finder = new FactFinder();
    private final List<Facts> live = new ArrayList<>();
    private final List<Facts> waiting = new ArrayList<>();

    /** On that day. */
    public TestingView(String today) {
        this.today = LocalDate.parse(today);
    }

    /** With a public record, as JSON, that was let out on the day before. */
    public TestingView live(String kind, String id, String record) {
        return live(kind, id, record, today.minusDays(1).toString());
    }

    /** With a public record, as JSON, that was let out on a day. */
    public TestingView live(String kind, String id, String record, String released) {
        live.add(facts(kind, id, record, Optional.of(LocalDate.parse(released))));
        return this;
    }

    /** With a draft, as JSON. */
    public TestingView draft(String kind, String id, String record) {
        waiting.add(facts(kind, id, record, Optional.empty()));
        return this;
    }

    private Facts facts(String kind, String id, String record, Optional<LocalDate> released) {
        ContentRecord content = Json.read(record, Kind.of(kind).orElseThrow().type());
        return finder.of(new RowKey(kind, id), content, released);
    }

    /** What a rule says of all of them: kind/id, gravity, field, sentence, one line each. */
    public List<String> said(HallRule rule) {
        HallView view = new HallView(live, waiting, today, new WorkCalendar(WorkCalendar.shipped()));
        List<String> said = new ArrayList<>();
        view.live().stream().sorted(java.util.Comparator.comparing(Facts::key)).forEach(facts -> say(rule, facts, view,
                said));
        view.waiting().stream().sorted(java.util.Comparator.comparing(Facts::key)).forEach(facts -> say(rule, facts,
                view, said));
        return said;
    }

    private static void say(HallRule rule, Facts facts, HallView view, List<String> said) {
        Notes notes = new Notes();
        rule.look(facts, view, notes);
        notes.findings().forEach(finding -> said.add(facts.key() + " " + line(finding)));
    }

    /** What a rule says of a record, as JSON. */
    public static List<String> said(RecordRule rule, String kind, String record) {
        Notes notes = new Notes();
        rule.look(Json.read(record, Kind.of(kind).orElseThrow().type()), notes);
        return notes.findings().stream().map(TestingView::line).toList();
    }

    private static String line(Finding finding) {
        return finding.severity() + " " + finding.field() + " " + finding.words();
    }
}
