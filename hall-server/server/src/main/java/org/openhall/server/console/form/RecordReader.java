package org.openhall.server.console.form;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.http.Form;

/** Reads a record back from its form; what stands in no form is taken from the record before. Stateless. */
public final class RecordReader {

    private static final int LONGEST = 50_000;
    private static final int MOST_ROWS = 500;

    private final Labels labels = new Labels();
    private final Kept kept = new Kept(labels);

    /**
     * What came of a form.
     *
     * @param content the record; where something was wrong, without that
     * @param faults what to do otherwise, by place in the record
     * @param typed what stood where it was wrong, to be shown again
     */
    public record Read<T>(T content, Map<String, String> faults, Map<String, String> typed) {}

    /** Reads a form over a record. */
    public <T extends Record> Read<T> read(T before, Form form, ZoneId zone) {
        return read(before, Optional.empty(), form, zone);
    }

    /**
     * Reads a form over a record.
     *
     * @param other a further state of the record, from which lines may have what stands in no form
     */
    public <T extends Record> Read<T> read(T before, Optional<T> other, Form form, ZoneId zone) {
        Map<String, String> faults = new LinkedHashMap<>();
        Map<String, String> typed = new LinkedHashMap<>();
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) before.getClass();
        Map<String, Object> tree = new Reading(form, zone, faults, typed, other.map(Kept::tree).orElse(Map.of()))
                .record("", type, Kept.tree(before));
        try {
            return new Read<>(Json.read(Json.write(tree), type), faults, typed);
        } catch (BadJsonException e) {
            faults.put("", "有些内容写得不对，请检查后再保存");
            return new Read<>(before, faults, typed);
        }
    }

    private final class Reading {
        private final Form form;
        private final ZoneId zone;
        private final Map<String, String> faults;
        private final Map<String, String> typed;
        private final Map<String, Object> other;

        Reading(Form form, ZoneId zone, Map<String, String> faults, Map<String, String> typed,
                Map<String, Object> other) {
            this.form = form;
            this.zone = zone;
            this.faults = faults;
            this.typed = typed;
            this.other = other;
        }

        Map<String, Object> record(String path, Class<?> type, Map<String, Object> before) {
            Map<String, Object> tree = new LinkedHashMap<>(before);
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName();
                Optional<Labels.Label> label = labels.field(type, name);
                if (label.isEmpty()) continue;
                Object value = RecordForm.linked(RecordForm.type(component), label.get())
                        ? links(RecordForm.place(path, name))
                        : value(RecordForm.place(path, name), RecordForm.type(component), before.get(name));
                if (value == null) tree.remove(name);
                else
                    tree.put(name, value);
            }
            return tree;
        }

        @SuppressWarnings("unchecked")
        private Object value(String path, Type type, Object before) {
            if (RecordForm.is(type, List.class) && RecordForm.inner(type).isRecord())
                return rows(path, RecordForm.inner(type), before);
            if (type instanceof Class<?> one && one.isRecord())
                return record(path, one, before instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
            String words = text(path);
            if (type == boolean.class) return !words.isEmpty();
            if (type == int.class) return number(path, words);
            if (RecordForm.is(type, Optional.class)) return moment(path, words, RecordForm.inner(type));
            if (RecordForm.is(type, List.class) && RecordForm.inner(type).isEnum()) return form.all(path);
            if (RecordForm.is(type, List.class))
                return words.lines().map(String::strip).filter(l -> !l.isEmpty())
                        .toList();
            if (RecordForm.is(type, Map.class)) return pairs(path, words);
            return words.isEmpty() ? null : words;
        }

        /** Each once, in the order in which they were picked. */
        private List<String> links(String path) {
            List<String> names = form.all(path).stream().map(String::strip).filter(name -> !name.isEmpty()).distinct()
                    .toList();
            if (names.size() <= MOST_ROWS) return names;
            faults.put(path, "最多指向 " + MOST_ROWS + " 条");
            return names.subList(0, MOST_ROWS);
        }

        private String text(String path) {
            String words = form.text(path).strip();
            if (words.length() <= LONGEST) return words;
            faults.put(path, "这一栏最多 " + LONGEST + " 字：请分成几段，或放进附件");
            return words; // shown again, not kept: nothing that was pasted is lost
        }

        private List<Object> rows(String path, Class<?> type, Object before) {
            Map<String, Map<String, Object>> known = new HashMap<>();
            for (Object lines : Arrays.asList(before, path.contains(".") ? null : other.get(path)))
                kept.lines(type, lines).forEach(line -> known.putIfAbsent(Kept.name(line), line));
            List<Object> rows = new ArrayList<>();
            for (int i = 0; i < MOST_ROWS && any(path + "." + i + "."); i++) {
                String place = path + "." + i;
                if (!filled(place, type)) continue;
                Reading line = new Reading(form, zone, new LinkedHashMap<>(), new LinkedHashMap<>(), other);
                String name = form.text(RecordForm.place(place, Kept.NAME));
                rows.add(line.record(place, type, known.getOrDefault(name, Map.of())));
                if (!name.isEmpty() && !known.containsKey(name))
                    line.faults.put(RecordForm.place(place, type.getRecordComponents()[0].getName()),
                            "这一行原来带的文件，别人保存时已经去掉了。再点一次保存，就不带文件保存");
                // lines that were taken out are not shown again: the others close up
                moved(line.faults, place, path + "." + (rows.size() - 1), faults);
                moved(line.typed, place, path + "." + (rows.size() - 1), typed);
            }
            return rows;
        }

        private void moved(Map<String, String> words, String from, String to, Map<String, String> into) {
            words.forEach((place, one) -> into.put(to + place.substring(from.length()), one));
        }

        private boolean any(String start) {
            return form.fields().keySet().stream().anyMatch(name -> name.startsWith(start));
        }

        /** A line whose texts are all empty is no line: that is how one is taken out. */
        private boolean filled(String path, Class<?> type) {
            for (RecordComponent component : type.getRecordComponents()) {
                Type of = RecordForm.type(component);
                String name = RecordForm.place(path, component.getName());
                if (of instanceof Class<?> one && one.isRecord() && filled(name, one)) return true;
                boolean choice = of instanceof Class<?> one && (one.isEnum() || one == int.class);
                if (!choice && !form.text(name).isBlank()) return true;
            }
            return false;
        }

        private Object number(String path, String words) {
            if (words.isEmpty()) return 0;
            if (words.matches("\\d{1,6}")) return Integer.parseInt(words);
            wrong(path, words, "请写数字");
            return 0;
        }

        private Object moment(String path, String words, Class<?> type) {
            if (words.isEmpty()) return null;
            try {
                if (type != Instant.class) return LocalDate.parse(words).toString();
                return LocalDateTime.parse(words).atZone(zone).toInstant().toString();
            } catch (DateTimeException e) {
                wrong(path, words, type == Instant.class ? "时间写成 2026-11-24T09:00 这样" : "日期写成 2026-11-24 这样，并且要有这一天");
                return null;
            }
        }

        private void wrong(String path, String words, String advice) {
            faults.put(path, advice);
            typed.put(path, words);
        }

        private Map<String, Object> pairs(String path, String words) {
            Map<String, Object> pairs = new LinkedHashMap<>();
            words.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                int at = line.replace(':', '：').indexOf('：');
                if (at <= 0) wrong(path, words, "每行写“名称：内容”");
                else
                    pairs.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
            });
            return pairs;
        }
    }
}
