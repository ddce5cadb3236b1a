package org.openhall.server.publishing;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import org.openhall.contract.content.Blob;
import org.openhall.contract.content.ContentRecord;
import org.openhall.contract.content.SearchKeys;

/** All words of a record, each with its place: {@code body.0.text} is the text of the first section. */
public final class RecordTexts {

    /** Made by the program, not written by anybody. */
    private static final Set<Class<?>> NO_WORDS = Set.of(SearchKeys.class, Blob.class);

    private RecordTexts() {}

    /** Hands each text that is not empty to the reader, with its place; names and words of a map under the map's place. */
    public static void each(ContentRecord content, BiConsumer<String, String> reader) {
        walk("", content, reader);
    }

    private static void walk(String place, Object value, BiConsumer<String, String> reader) {
        switch (value) {
            case String text -> {
                if (!text.isEmpty()) reader.accept(place, text);
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++)
                    // lines of words are one field of a form, rows of records are several
                    walk(list.get(i) instanceof Record ? place + "." + i : place, list.get(i), reader);
            }
            case Map<?, ?> map -> map.forEach((name, words) -> {
                walk(place, name, reader);
                walk(place, words, reader);
            });
            case Record record -> {
                if (NO_WORDS.contains(record.getClass())) return;
                for (RecordComponent component : record.getClass().getRecordComponents())
                    walk(place.isEmpty() ? component.getName() : place + "." + component.getName(),
                            value(component, record), reader);
            }
            case null, default -> {
            }
        }
    }

    private static Object value(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record hides " + component.getName(), e);
        }
    }
}
