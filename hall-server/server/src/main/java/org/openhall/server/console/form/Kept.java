package org.openhall.server.console.form;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhall.contract.digest.Digest;
import org.openhall.contract.json.Json;

/**
 * What a line of a list holds that stands in no form, e.g. the 空表 of a material. Its name goes through the form with the line,
 * so that it stays with it however lines are taken out, and whatever others saved meanwhile. Stateless.
 *
 * @param labels say what stands in forms
 */
record Kept(Labels labels) {

    /** Name of the hidden field of a line. */
    static final String NAME = "~";

    /** Of each line. */
    List<Map<String, Object>> lines(Class<?> type, Object values) {
        return values instanceof Collection<?> lines ? lines.stream().map(line -> of(type, line)).toList() : List.of();
    }

    /** Of one value, as a tree; empty fields are left out. */
    Map<String, Object> of(Class<?> type, Object value) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (!(value instanceof Map<?, ?> tree)) return kept;
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Object part = part(type, component, tree.get(name));
            if (!isEmpty(part)) kept.put(name, part);
        }
        return kept;
    }

    private Object part(Class<?> owner, RecordComponent component, Object value) {
        Type type = RecordForm.type(component);
        if (labels.field(owner, component.getName()).isEmpty()) return value;
        if (type instanceof Class<?> one && one.isRecord()) return of(one, value);
        if (!RecordForm.is(type, List.class) || !RecordForm.inner(type).isRecord()) return null;
        List<Map<String, Object>> lines = lines(RecordForm.inner(type), value);
        return lines.stream().allMatch(Map::isEmpty) ? null : lines;
    }

    private static boolean isEmpty(Object part) {
        return switch (part) {
            case null -> true;
            case String words -> words.isEmpty();
            case Collection<?> all -> all.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
    }

    /** Names it by all that it is; empty where there is nothing. */
    static String name(Map<String, Object> kept) {
        return kept.isEmpty() ? "" : Digest.hex(Json.write(kept)).substring(0, 32);
    }

    /** A record as a tree. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> tree(Object content) {
        return content == null ? new LinkedHashMap<>() : Json.read(Json.write(content), LinkedHashMap.class);
    }
}
