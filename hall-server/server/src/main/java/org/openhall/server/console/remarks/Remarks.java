package org.openhall.server.console.remarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.feed.RowKey;
import org.openhall.server.console.view.CheckedView;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.console.view.FormPart.Group;
import org.openhall.server.console.view.FormPart.Input;
import org.openhall.server.console.view.FormPart.Rows;
import org.openhall.server.console.view.Remark;
import org.openhall.server.linting.Finding;
import org.openhall.server.linting.Linter;
import org.openhall.server.linting.Severity;

/** What the linter says of one record's words, now. Thread-safe. */
public final class Remarks {

    private final Linter linter;
    private final RemarkWords words = new RemarkWords();

    /** Asks that linter. */
    public Remarks(Linter linter) {
        this.linter = linter;
    }

    /**
     * A form with what is said of its fields, and all that is said.
     *
     * @param form with remarks at its fields
     * @param all of them
     */
    public record Marked(Group form, CheckedView all) {}

    /**
     * Marks a form.
     *
     * @param content the words in the form
     * @param isPublic whether they are what is public
     */
    public Marked mark(RowKey key, ContentRecord content, boolean isPublic, Group form) {
        List<Finding> found = found(key, content, isPublic);
        Map<String, FormPart> places = new HashMap<>();
        places(form, places);
        Map<String, List<Remark>> atFields = new TreeMap<>();
        List<Remark> all = new ArrayList<>();
        for (Finding finding : found) {
            Optional<FormPart> place = place(finding.field(), places);
            all.add(words.of(key.kind(), finding, place.map(part -> "#" + part.id()).orElse("")));
            place.filter(Input.class::isInstance).ifPresent(part -> atFields.computeIfAbsent(part.path(),
                    _ -> new ArrayList<>()).add(words.of(key.kind(), finding, "")));
        }
        return new Marked(marked(form, atFields), new CheckedView(ready(), all));
    }

    /** What is said of words that shall become public, for those who decide on them. */
    public CheckedView of(RowKey key, ContentRecord content) {
        return new CheckedView(ready(), found(key, content, false).stream().map(finding -> words.of(key.kind(), finding,
                "")).toList());
    }

    private boolean ready() {
        return linter.report().ready();
    }

    private List<Finding> found(RowKey key, ContentRecord content, boolean isPublic) {
        return isPublic ? linter.ofPublic(key, content) : linter.of(key, content);
    }

    /** What holds a record back, in full. */
    public static List<String> grave(CheckedView checked) {
        if (!checked.ready()) return List.of("还在检查，几秒钟后刷新这一页再看");
        return checked.remarks().stream().filter(one -> one.severity().equals(Severity.MUST.words()))
                .map(Remark::words).toList();
    }

    /** How many of each gravity below the gravest, in words; empty: none. */
    public static String counted(CheckedView checked) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.SHOULD, Severity.NOTE)) {
            long count = checked.remarks().stream().filter(one -> one.severity().equals(severity.words())).count();
            if (count > 0) counts.add(severity.words() + " " + count + " 处");
        }
        return String.join("，", counts);
    }

    private static void places(FormPart part, Map<String, FormPart> places) {
        if (!part.path().isEmpty()) places.put(part.path(), part);
        switch (part) {
            case Group group -> group.parts().forEach(inner -> places(inner, places));
            case Rows rows -> rows.rows().forEach(row -> row.parts().forEach(inner -> places(inner, places)));
            case Input _ -> {
            }
        }
    }

    /** The part of the form itself, else what it stands in. */
    private static Optional<FormPart> place(String field, Map<String, FormPart> places) {
        for (String path = field; !path.isEmpty(); path = path.substring(0, Math.max(path.lastIndexOf('.'), 0)))
            if (places.containsKey(path)) return Optional.of(places.get(path));
        return Optional.empty();
    }

    private static Group marked(Group group, Map<String, List<Remark>> atFields) {
        if (atFields.isEmpty()) return group;
        return new Group(group.path(), group.label(),
                group.parts().stream().map(part -> part(part, atFields)).toList());
    }

    private static FormPart part(FormPart part, Map<String, List<Remark>> atFields) {
        return switch (part) {
            case Group group -> marked(group, atFields);
            case Rows rows -> new Rows(rows.path(), rows.label(), rows.rows().stream().map(row -> marked(row, atFields))
                    .toList());
            case Input input -> input.with(atFields.getOrDefault(input.path(), List.of()));
        };
    }
}
