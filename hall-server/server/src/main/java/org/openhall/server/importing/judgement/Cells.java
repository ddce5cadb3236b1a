package org.openhall.server.importing.judgement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.openhall.server.importing.columns.Field;
import org.openhall.server.importing.columns.Words;

/** The cells of one item while it is judged: 同上 resolved where it is certain, cut words taken out, remarks gathered. */
final class Cells {

    private static final Pattern SAME = Pattern.compile("[(]?(同上|〃|″|同左|同前|同\\d+)[)。.]?");
    private static final Pattern SAME_AS_ABOVE = Pattern.compile("[(]?(同上|〃|″)[)。.]?");

    private final Map<Field, String> words = new EnumMap<>(Field.class);
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> unclear = new LinkedHashSet<>();

    /**
     * Reads a row.
     *
     * @param row the item
     * @param above the cells of the item directly above it, as published; empty when that is not certain
     */
    Cells(LogicalRow row, Map<Field, String> above) {
        for (Field field : Field.values()) {
            if (row.has(field)) words.put(field, resolve(field, row.at(field), above));
        }
        row.head().doubts().forEach(this::ask);
    }

    private String resolve(Field field, String text, Map<Field, String> above) {
        String bare = Words.bare(text);
        if (CutText.in(text)) {
            ask(field, "原文在抄录时被截断，没有采用，请补上全文");
            return "";
        }
        if (field == Field.SUBJECT && CutText.masked(bare)) {
            ask(field, "机构的名称被星号遮住了，没有采用，请补上全称");
            return "";
        }
        if (!SAME.matcher(bare).matches()) return text;
        String before = above.getOrDefault(field, "");
        if (SAME_AS_ABOVE.matcher(bare).matches() && !before.isBlank()) return before;
        ask(field, "写着“" + Words.shown(text) + "”，看不出指的是哪一行，请写出全文");
        return text;
    }

    /** The words of an element; empty where there are none or none that may be shown. */
    String at(Field field) {
        return words.getOrDefault(field, "");
    }

    boolean has(Field field) {
        return words.containsKey(field);
    }

    /** The cells as the row below may mean them by 同上: those that are themselves clear. */
    Map<Field, String> clear() {
        Map<Field, String> clear = new EnumMap<>(Field.class);
        words.forEach((field, text) -> {
            if (!unclear.contains(field.label())) clear.put(field, text);
        });
        return clear;
    }

    /** Asks a person about an element, and marks it on the item as unclear. */
    void ask(Field field, String sentence) {
        remarks.add(new Remark(field.label(), sentence));
        unclear.add(field.label());
    }

    /** Asks a person without marking the element: what is shown is right, but something may be missing. */
    void mention(String column, String sentence) {
        remarks.add(new Remark(column, sentence));
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    List<String> unclear() {
        return List.copyOf(unclear);
    }
}
