package org.openhall.server.console.linting;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openhall.server.accounts.Permission;
import org.openhall.server.console.content.RecordPage;
import org.openhall.server.console.content.Words;
import org.openhall.server.console.door.Visit;
import org.openhall.server.console.frame.Pages;
import org.openhall.server.console.remarks.RemarkWords;
import org.openhall.server.console.view.FindingsView;
import org.openhall.server.console.view.FormPart.Option;
import org.openhall.server.console.view.ListView;
import org.openhall.server.http.Reply;
import org.openhall.server.linting.Check;
import org.openhall.server.linting.Found;
import org.openhall.server.linting.Linter;
import org.openhall.server.linting.Report;
import org.openhall.server.linting.Severity;
import org.openhall.server.linting.Sifted;

/** What the linter found, of the person's offices, to be narrowed and taken along. */
public final class FindingsPages {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final int SIZE = 50;

    private final Linter linter;
    private final Pages pages;
    private final Supplier<ZoneId> zone;
    private final RemarkWords words = new RemarkWords();

    /** Reads what was found last. */
    public FindingsPages(Linter linter, Pages pages, Supplier<ZoneId> zone) {
        this.linter = linter;
        this.pages = pages;
        this.zone = zone;
    }

    /** The list. */
    public Reply list(Visit visit) {
        Report report = linter.report();
        FindingFilter filter = FindingFilter.of(visit.call());
        int page = (int) visit.call().number("page", 0, 0, 1_000_000);
        Sifted sifted = report.sift(theirs(visit), filter.wanted(), page * SIZE, SIZE);
        int first = Math.min(page * SIZE, sifted.total());
        int last = first + sifted.lines().size();
        String query = filter.query();
        return pages.page(visit, "检查", "findings",
                new FindingsView(sifted.total(), looked(report), report.ready(), counts(
                        sifted, filter), checks(filter), severities(filter), offices(sifted, filter),
                        sifted.lines().stream().map(this::line).toList(), query,
                        page > 0 ? "/findings?page=" + (page - 1) + "&" + query : "",
                        last < sifted.total() ? "/findings?page=" + (page + 1) + "&" + query : "",
                        first == last ? "" : (first + 1) + "–" + last));
    }

    /** Ids of the offices whose findings a person may see; absent: all. */
    static Optional<Set<String>> theirs(Visit visit) {
        return visit.account().offices(Permission.CONTENT_READ);
    }

    private String looked(Report report) {
        String years = report.years().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return "查于 " + TIME.format(report.at().atZone(zone.get())) + "，共 " + report.records() + " 条内容；工作日历有 " + years
                + " 年";
    }

    private static List<ListView.Count> counts(Sifted sifted, FindingFilter filter) {
        return Stream.of(Severity.values())
                .map(one -> new ListView.Count(sifted.counts().get(one), one.words(), "/findings?"
                        + filter.with(one).query()))
                .toList();
    }

    private FindingsView.Line line(Found found) {
        var key = found.facts().key();
        return new FindingsView.Line(words.of(key.kind(), found.finding(), RecordPage.path(key)),
                Words.kind(key.kind()),
                found.facts().title().isEmpty() ? key.id() : found.facts().title(), found.facts().publisher());
    }

    private static List<Option> checks(FindingFilter filter) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全部问题", filter.wanted().check().isEmpty())));
        for (Check check : Check.values())
            options.add(
                    new Option(check.name(), check.words(), filter.wanted().check().filter(check::equals).isPresent()));
        return options;
    }

    private static List<Option> severities(FindingFilter filter) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全部", filter.wanted().severity().isEmpty())));
        for (Severity one : Severity.values())
            options.add(
                    new Option(one.name(), one.words(), filter.wanted().severity().filter(one::equals).isPresent()));
        return options;
    }

    private static List<Option> offices(Sifted sifted, FindingFilter filter) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "全部公开主体", filter.wanted().office().isEmpty())));
        sifted.offices().forEach(name -> options.add(new Option(name, name, name.equals(filter.wanted().office()))));
        return options;
    }
}
