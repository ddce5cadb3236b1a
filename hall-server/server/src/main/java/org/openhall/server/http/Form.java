package org.openhall.server.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person filled in: fields in the order of the page, each with one value or several. Line ends are made one line
 * feed, since browsers send two signs.
 *
 * @param fields values by name
 * @param files that came along
 */
public record Form(Map<String, List<String>> fields, List<Upload> files) {

    /** Nothing. */
    public static final Form EMPTY = new Form(Map.of(), List.of());

    private static final int MOST_FIELDS = 5000;

    /** Copies. */
    public Form {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = List.copyOf(files);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}.
     *
     * @throws RefusalException when it is none
     */
    static Form read(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (body.isEmpty()) return new Form(fields, List.of());
        String[] pairs = body.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) throw new RefusalException(ErrorCode.SIZE, "a form of too many fields");
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            String name = decoded(at < 0 ? pair : pair.substring(0, at));
            String value = at < 0 ? "" : decoded(pair.substring(at + 1));
            fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.replace("\r\n", "\n"));
        }
        return new Form(fields, List.of());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusalException(ErrorCode.REQUEST, "unreadable form");
        }
    }

    /** The first value of a field; empty where it is absent. */
    public String text(String name) {
        List<String> values = fields.get(name);
        return values == null ? "" : values.getFirst();
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Passwords may be in it. */
    @Override
    public String toString() {
        return "Form" + fields.keySet();
    }
}
