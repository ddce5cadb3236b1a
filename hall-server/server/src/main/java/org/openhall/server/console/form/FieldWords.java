package org.openhall.server.console.form;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.openhall.contract.content.Kind;

/** What a place in a record is called: {@code materials.0.name} is 申请材料 1 · 材料名称. Stateless; safe on any thread. */
public final class FieldWords {

    private final Labels labels = new Labels();

    /** The words of a place, as far as it stands in the form; empty for the record as a whole. */
    public String of(String kind, String place) {
        if (place.isEmpty()) return "";
        List<String> words = new ArrayList<>();
        Optional<Class<?>> owner = Kind.of(kind).map(Kind::type);
        for (String step : place.split("\\.", -1)) {
            if (step.matches("\\d+") && !words.isEmpty()) {
                words.set(words.size() - 1, words.getLast() + " " + (Integer.parseInt(step) + 1));
                continue;
            }
            Optional<RecordComponent> component = owner.flatMap(type -> component(type, step));
            if (component.isEmpty()) break;
            word(owner.get(), step).ifPresent(words::add);
            owner = inside(RecordForm.type(component.get()));
        }
        return words.stream().filter(word -> !word.equals("基本信息")).collect(Collectors.joining(" · "));
    }

    private static Optional<RecordComponent> component(Class<?> type, String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).filter(one -> one.getName().equals(name)).findFirst()
                : Optional.empty();
    }

    /** What stands in no form of its own is still called something. */
    private Optional<String> word(Class<?> owner, String step) {
        if (Map.of("attachments", 1, "blanks", 1, "samples", 1).containsKey(step)) return Optional.of("附件");
        if (step.equals("pages")) return Optional.of("页");
        return labels.known(owner, step) ? labels.field(owner, step).map(Labels.Label::name) : Optional.empty();
    }

    private static Optional<Class<?>> inside(Type type) {
        if (RecordForm.is(type, List.class)) return Optional.of(RecordForm.inner(type));
        return type instanceof Class<?> one ? Optional.of(one) : Optional.empty();
    }
}
