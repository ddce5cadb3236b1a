package org.openhall.server.console.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.openhall.contract.digest.Digest;
import org.openhall.server.console.view.FormPart;
import org.openhall.server.console.view.FormPart.Input;
import org.openhall.server.console.view.FormPart.Rows;
import org.openhall.server.http.Form;

/**
 * Two people wrote in one form. Field by field (a list of lines counts as one): what only one of them changed is theirs; what
 * both changed is for a person to choose. Pure.
 *
 * @param fields the form as it would be sent after all that, my words where both changed
 * @param taken names of the fields that only the other changed
 * @param both fields that both changed
 */
public record Merge(Map<String, List<String>> fields, List<String> taken, List<Both> both) {

    /** Name of the hidden field that holds {@link #marks}. */
    public static final String MARKS = "was";
    /** Begin of the names of the fields by which somebody chooses. */
    public static final String PICK = "pick.";

    private static final int MARK = 8;

    /**
     * A field that both changed.
     *
     * @param path of it
     * @param label of it
     * @param theirs words of the other
     * @param mine words of mine
     */
    public record Both(String path, String label, String theirs, String mine) {}

    /** Short hashes of all fields of a form, to come back with it. */
    public static String marks(FormPart form) {
        return units(form).entrySet().stream().map(unit -> unit.getKey() + "=" + mark(unit.getValue()))
                .collect(Collectors.joining(" "));
    }

    /**
     * Merges.
     *
     * @param sent what I sent, with the marks of the form that I began from and with what I chose
     * @param mine the form as I sent it
     * @param theirs the form as it stands now
     * @param stale whether somebody saved since; for forms that bring no marks
     */
    public static Merge of(Form sent, FormPart mine, FormPart theirs, boolean stale) {
        Map<String, String> was = read(sent.text(MARKS));
        Map<String, FormPart> ours = units(mine);
        Map<String, List<String>> fields = new LinkedHashMap<>(sent.fields());
        List<String> taken = new ArrayList<>();
        List<Both> both = new ArrayList<>();
        units(theirs).forEach((path, part) -> {
            FormPart own = ours.getOrDefault(path, part);
            boolean changedThere = was.isEmpty() ? stale : !mark(part).equals(was.get(path));
            if (!changedThere || words(own).equals(words(part))) return;
            boolean untouched = mark(own).equals(was.get(path));
            String pick = sent.text(PICK + path);
            if (untouched || pick.equals("theirs")) {
                if (untouched) taken.add(part.label());
                replace(fields, path, part);
            } else if (!pick.equals("mine")) {
                both.add(new Both(path, part.label(), words(part), words(own)));
            }
        });
        return new Merge(fields, taken, both);
    }

    private static void replace(Map<String, List<String>> fields, String path, FormPart part) {
        fields.keySet().removeIf(name -> name.equals(path) || name.startsWith(path + "."));
        collect(part, fields);
    }

    /** The fields that a browser would send of a form that nobody touched. */
    static void collect(FormPart part, Map<String, List<String>> fields) {
        switch (part) {
            case FormPart.Group group -> group.parts().forEach(inner -> collect(inner, fields));
            case Rows rows -> rows.rows().forEach(row -> collect(row, fields));
            case Input input -> {
                List<String> values = values(input);
                if (!values.isEmpty()) fields.put(input.path(), values);
            }
        }
    }

    private static List<String> values(Input input) {
        return switch (input.type()) {
            case KEPT -> List.of(input.value());
            case TICK -> input.value().isEmpty() ? List.of() : List.of("yes");
            case CHOICE, CHOICES, LINKS ->
                input.options().stream().filter(FormPart.Option::chosen).map(FormPart.Option::value)
                        .toList();
            case LINE, TEXT, DATE, MOMENT, NUMBER -> List.of(input.value());
        };
    }

    /** Inputs and lists of lines by path. */
    private static Map<String, FormPart> units(FormPart part) {
        Map<String, FormPart> units = new LinkedHashMap<>();
        gather(part, units);
        return units;
    }

    private static void gather(FormPart part, Map<String, FormPart> units) {
        if (part instanceof FormPart.Group group) group.parts().forEach(inner -> gather(inner, units));
        else
            units.put(part.path(), part);
    }

    private static String mark(FormPart part) {
        return Digest.hex(words(part) + kept(part)).substring(0, MARK);
    }

    /** What its lines have that stands in no form: that may change as well. */
    private static String kept(FormPart part) {
        return part.inputs().filter(input -> input.type() == FormPart.Type.KEPT).map(Input::value).collect(Collectors
                .joining());
    }

    /** What stands in it, for people too; empty lines of a list do not count. */
    private static String words(FormPart part) {
        return switch (part) {
            case Input input -> switch (input.type()) {
                case KEPT -> "";
                case TICK -> input.value().isEmpty() ? "" : "是";
                case CHOICE, CHOICES, LINKS ->
                    input.options().stream().filter(option -> option.chosen() && !option.value().isEmpty()).map(
                            FormPart.Option::words).collect(Collectors.joining("、"));
                case LINE, TEXT, DATE, MOMENT, NUMBER -> input.value();
            };
            case FormPart.Group group -> group.parts().stream().map(Merge::words).filter(words -> !words.isEmpty())
                    .collect(Collectors.joining("，"));
            case Rows rows -> rows.rows().stream().filter(Merge::filled).map(Merge::words)
                    .collect(Collectors.joining("\n"));
        };
    }

    private static boolean filled(FormPart part) {
        return switch (part) {
            case Input input -> input.type() != FormPart.Type.CHOICE && input.type() != FormPart.Type.NUMBER
                    && !words(input).isEmpty();
            case FormPart.Group group -> group.parts().stream().anyMatch(Merge::filled);
            case Rows rows -> rows.rows().stream().anyMatch(Merge::filled);
        };
    }

    private static Map<String, String> read(String marks) {
        Map<String, String> was = new LinkedHashMap<>();
        for (String one : marks.split(" ", -1)) {
            int at = one.lastIndexOf('=');
            if (at > 0) was.put(one.substring(0, at), one.substring(at + 1));
        }
        return was;
    }
}
