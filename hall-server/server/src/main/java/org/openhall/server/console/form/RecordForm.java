package org.openhall.server.console.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openhall.server.console.view.FormPart;
import org.openhall.server.console.view.FormPart.Group;
import org.openhall.server.console.view.FormPart.Input;
import org.openhall.server.console.view.FormPart.Rows;

/** Makes a form of a record. Stateless; safe on any thread. */
public final class RecordForm {

    /** How moments are written in a form, as browsers do. */
    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int SPARE_ROWS = 2;

    /** Longer lists are typed into, not chosen from. */
    private static final int LONGEST_LIST = 400;

    private final Labels labels = new Labels();
    private final Kept kept = new Kept(labels);
    private final Lists lists;

    /** What people can choose from. */
    @FunctionalInterface
    public interface Lists {

        /** A list of records of all kinds, which are named kind/id. */
        String ANY = "any";

        /** Names by id of a kind of record, e.g. office; empty where there is no such list. */
        Map<String, String> of(String kind);

        /** Titles of records that are pointed at, by what names them; those that are not there are left out. */
        default Map<String, String> titles(String kind, Collection<String> names) {
            Map<String, String> all = new HashMap<>(of(kind));
            all.keySet().retainAll(names);
            return all;
        }
    }

    /** Makes forms in which people choose from these lists. */
    public RecordForm(Lists lists) {
        this.lists = lists;
    }

    /**
     * The form of a record.
     *
     * @param faults what is wrong, by place in the record
     * @param zone of the hall
     */
    public Group of(Record content, Map<String, String> faults, ZoneId zone) {
        return of(content, faults, Map.of(), zone);
    }

    /**
     * The form of a record in which something was written wrongly.
     *
     * @param faults what is wrong, by place in the record
     * @param typed what was typed there
     * @param zone of the hall
     */
    public Group of(Record content, Map<String, String> faults, Map<String, String> typed, ZoneId zone) {
        return new Making(faults, typed, zone).group("", "", content.getClass(), content);
    }

    /** What a component of a record is made of. */
    static Type type(RecordComponent component) {
        return component.getGenericType();
    }

    static boolean is(Type type, Class<?> raw) {
        return type == raw || (type instanceof ParameterizedType of && of.getRawType() == raw);
    }

    /** Whether a field points at other records. */
    static boolean linked(Type type, Labels.Label label) {
        return !label.list().isEmpty() && is(type, List.class) && inner(type) == String.class;
    }

    static Class<?> inner(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    static Object value(RecordComponent component, Object owner) {
        if (owner == null) return null;
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record hides " + component.getName(), e);
        }
    }

    static String place(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private final class Making {
        private final Map<String, String> faults;
        private final Map<String, String> typed;
        private final ZoneId zone;
        private final Map<String, Map<String, String>> read = new HashMap<>();

        Making(Map<String, String> faults, Map<String, String> typed, ZoneId zone) {
            this.faults = faults;
            this.typed = typed;
            this.zone = zone;
        }

        Group group(String path, String label, Class<?> type, Object content) {
            List<FormPart> parts = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents())
                labels.field(type, component.getName()).ifPresent(name -> parts.add(part(place(path, component
                        .getName()), name, type(component), value(component, content))));
            return new Group(path, label, parts);
        }

        private FormPart part(String path, Labels.Label label, Type type, Object value) {
            if (is(type, List.class) && inner(type).isRecord()) return rows(path, label, inner(type), (List<?>) value);
            if (type instanceof Class<?> one && one.isRecord()) return group(path, label.name(), one, value);
            if (linked(type, label)) return links(path, label, (List<?>) value);
            if (typed.containsKey(path)) // as it was, and where only a date could stand, too
                return new Input(path, label.name(), label.hint(), is(type, Map.class)
                        ? FormPart.Type.TEXT
                        : FormPart.Type.LINE, typed.get(path), List.of(), faults.getOrDefault(path, ""), List.of());
            List<FormPart.Option> chosen = listed(label.list(), value);
            return new Input(path, label.name(), label.hint(), chosen.isEmpty()
                    ? kind(type, label)
                    : FormPart.Type.CHOICE, words(type, value), chosen.isEmpty() ? options(type, value) : chosen,
                    faults.getOrDefault(path, ""), List.of());
        }

        private Input links(String path, Labels.Label label, List<?> value) {
            List<String> names = value == null ? List.of() : value.stream().map(String::valueOf).toList();
            Map<String, String> titles = names.isEmpty() ? Map.of() : lists.titles(label.list(), names);
            List<FormPart.Option> options = names.stream().map(name -> new FormPart.Option(name, titles.getOrDefault(
                    name, name + "（库里没有）"), true)).toList();
            return new Input(path, label.name(), label.hint(), FormPart.Type.LINKS, "", options, faults.getOrDefault(
                    path, ""), List.of(), label.list());
        }

        private Rows rows(String path, Labels.Label label, Class<?> type, List<?> values) {
            List<Group> rows = new ArrayList<>();
            List<?> all = values == null ? List.of() : values;
            for (int i = 0; i < all.size() + SPARE_ROWS; i++) {
                Object value = i < all.size() ? all.get(i) : null;
                String name = Kept.name(kept.of(type, Kept.tree(value)));
                rows.add(group(path + "." + i, "", type, value).keeping(name.isEmpty()
                        ? List.of()
                        : List.of(new Input(place(path + "." + i, Kept.NAME), "", "", FormPart.Type.KEPT, name, List
                                .of(), "", List.of()))));
            }
            return new Rows(path, label.name(), rows);
        }

        private FormPart.Type kind(Type type, Labels.Label label) {
            if (type == boolean.class) return FormPart.Type.TICK;
            if (type == int.class) return FormPart.Type.NUMBER;
            if (type instanceof Class<?> one && one.isEnum()) return FormPart.Type.CHOICE;
            if (is(type, Optional.class))
                return inner(type) == Instant.class ? FormPart.Type.MOMENT : FormPart.Type.DATE;
            if (is(type, List.class) && inner(type).isEnum()) return FormPart.Type.CHOICES;
            if (is(type, List.class) || is(type, Map.class)) return FormPart.Type.TEXT;
            return label.text() ? FormPart.Type.TEXT : FormPart.Type.LINE;
        }

        private String words(Type type, Object value) {
            return switch (value) {
                case null -> "";
                case Optional<?> some -> some.map(this::moment).orElse("");
                case List<?> list -> is(type, List.class) && inner(type).isEnum()
                        ? ""
                        : list.stream().map(String::valueOf).collect(Collectors.joining("\n"));
                case Map<?, ?> map -> map.entrySet().stream().map(e -> e.getKey() + "：" + e.getValue())
                        .collect(Collectors.joining("\n"));
                case Boolean yes -> yes ? "yes" : "";
                default -> value.toString();
            };
        }

        private String moment(Object value) {
            return value instanceof Instant instant
                    ? MOMENT.format(instant.atZone(zone))
                    : ((LocalDate) value).toString();
        }

        /** What is chosen stays even where the list no longer has it. */
        private List<FormPart.Option> listed(String list, Object value) {
            Map<String, String> names = list.isEmpty() ? Map.of() : read.computeIfAbsent(list, lists::of);
            if (names.isEmpty() || names.size() > LONGEST_LIST) return List.of();
            String now = value == null ? "" : value.toString();
            List<FormPart.Option> options = new ArrayList<>(List.of(new FormPart.Option("", "没有", now.isEmpty())));
            if (!now.isEmpty() && !names.containsKey(now)) options.add(new FormPart.Option(now, now, true));
            names.forEach((id, name) -> options.add(new FormPart.Option(id, name, id.equals(now))));
            return options;
        }

        private List<FormPart.Option> options(Type type, Object value) {
            boolean many = is(type, List.class) && inner(type).isEnum();
            Class<?> choices = many ? inner(type) : type instanceof Class<?> one ? one : Void.class;
            if (!choices.isEnum()) return List.of();
            return Arrays.stream(choices.getEnumConstants()).map(Enum.class::cast)
                    .map(one -> new FormPart.Option(one.name(), labels.choice((Enum<?>) one),
                            many ? value != null && ((List<?>) value).contains(one) : one.equals(value)))
                    .toList();
        }
    }
}
