package org.openhall.server.console.content;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;

import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.Published;
import org.openhall.server.console.form.RecordForm;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.console.view.ReviewView.Change;
import org.openhall.server.console.view.ReviewView.Piece;
import org.openhall.server.editing.WorkingCopy;

/** What differs between two forms of one record, field by field, sign by sign. */
public final class Differences {

    /** Beyond this, signs are not compared one by one: the work grows with the square. */
    private static final int LONGEST_COMPARED = 4000;

    private Differences() {}

    /**
     * Fields that differ, and how many do not.
     *
     * @param changes in the order of the form
     * @param same fields with the same words, empty ones left out
     * @param region 来源地区 where it stays, or empty
     */
    public record Found(List<Change> changes, int same, String region) {}

    /** What a draft changes of what is public. */
    static Found of(WorkingCopy copy, RecordForm forms, ZoneId zone) {
        return of(copy.published(), copy.content(), forms, zone);
    }

    /** What came between two versions of a record. */
    public static Found of(Optional<ContentRecord> before, Optional<ContentRecord> after, RecordForm forms,
            ZoneId zone) {
        Found found = between(form(before, forms, zone), form(after, forms, zone));
        List<Change> changes = new ArrayList<>(found.changes());
        if (before.isEmpty()) changes.removeIf(Differences::unstated);
        String from = region(before);
        String to = region(after);
        boolean stays = from.equals(to);
        if (!stays) changes.add(change("来源地区", from, to));
        return new Found(changes, found.same(), stays ? to : "");
    }

    /** It stands in no form, and yet kiosks show it. */
    private static String region(Optional<ContentRecord> content) {
        return content.filter(Published.class::isInstance).map(record -> ((Published) record).imprint().provenance()
                .region()).orElse("");
    }

    /** In a new record that is as good as nothing. */
    private static boolean unstated(Change change) {
        return change.after().stream().map(Piece::words).collect(Collectors.joining()).equals("未写明");
    }

    private static FormPart form(Optional<ContentRecord> content, RecordForm forms, ZoneId zone) {
        return content.map(record -> forms.of((Record) record, Map.of(), zone))
                .orElseGet(() -> new FormPart.Group("", "", List.of()));
    }

    private static Found between(FormPart before, FormPart after) {
        Map<String, Field> old = fields(before);
        Map<String, Field> young = fields(after);
        Set<String> paths = new LinkedHashSet<>(young.keySet());
        paths.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        int same = 0;
        for (String path : paths) {
            Field a = old.getOrDefault(path, new Field(young.getOrDefault(path, Field.NONE).label(), ""));
            Field b = young.getOrDefault(path, new Field(a.label(), ""));
            if (!a.words().equals(b.words())) changes.add(change(b.label(), a.words(), b.words()));
            else if (!a.words().isEmpty()) same++;
        }
        return new Found(changes, same, "");
    }

    private record Field(String label, String words) {
        static final Field NONE = new Field("", "");
    }

    private static Map<String, Field> fields(FormPart part) {
        Map<String, Field> fields = new LinkedHashMap<>();
        collect(part, "", fields);
        return fields;
    }

    private static void collect(FormPart part, String above, Map<String, Field> fields) {
        switch (part) {
            case FormPart.Input input when input.type() == FormPart.Type.KEPT -> {
            }
            case FormPart.Input input ->
                fields.put(input.path(), new Field(joined(above, input.label()), words(input)));
            case FormPart.Group group -> {
                for (FormPart inner : group.parts())
                    collect(inner, group.path().isEmpty() || group.path().equals("imprint")
                            ? ""
                            : joined(above,
                                    group.label()),
                            fields);
            }
            case FormPart.Rows rows -> {
                int number = 1;
                for (FormPart.Group row : rows.rows()) {
                    for (FormPart inner : row.parts())
                        collect(inner, joined(above, rows.label() + " " + number), fields);
                    number++;
                }
            }
        }
    }

    private static String joined(String above, String label) {
        return above.isEmpty() ? label : label.isEmpty() ? above : above + " · " + label;
    }

    private static String words(FormPart.Input input) {
        return switch (input.type()) {
            case KEPT -> "";
            case TICK -> input.value().isEmpty() ? "" : "是";
            case CHOICE, CHOICES, LINKS ->
                input.options().stream().filter(option -> option.chosen() && !option.value().isEmpty())
                        .map(FormPart.Option::words).collect(Collectors.joining("、"));
            case LINE, TEXT, DATE, MOMENT, NUMBER -> input.value();
        };
    }

    static Change change(String label, String before, String after) {
        if (before.isEmpty() || after.isEmpty() || before.length() + after.length() > LONGEST_COMPARED)
            return new Change(label, pieces(before, true), pieces(after, true));
        List<Piece> old = new ArrayList<>();
        List<Piece> young = new ArrayList<>();
        List<String> a = signs(before);
        List<String> b = signs(after);
        int at = 0;
        int to = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
            add(old, a.subList(at, delta.getSource().getPosition()), false);
            add(young, b.subList(to, delta.getTarget().getPosition()), false);
            add(old, delta.getSource().getLines(), true);
            add(young, delta.getTarget().getLines(), true);
            at = end(delta.getSource());
            to = end(delta.getTarget());
        }
        add(old, a.subList(at, a.size()), false);
        add(young, b.subList(to, b.size()), false);
        return new Change(label, old, young);
    }

    private static int end(Chunk<String> chunk) {
        return chunk.getPosition() + chunk.size();
    }

    private static List<String> signs(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static List<Piece> pieces(String words, boolean changed) {
        return words.isEmpty() ? List.of() : List.of(new Piece(words, changed));
    }

    private static void add(List<Piece> pieces, List<String> signs, boolean changed) {
        if (!signs.isEmpty()) pieces.add(new Piece(String.join("", signs), changed));
    }
}
