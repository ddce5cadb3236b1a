package org.openhall.server.console.form;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * What fields and choices are called: {@code Record.field = 名称 | 提示 | text}. The hint and the mark for texts of several
 * lines may be left out; in place of text the mark may be a kind of record, e.g. office, of which one is chosen, or several where the field is a list;
 * {@code Record.field = -} stands in no form.
 */
final class Labels {

    private final Properties words = new Properties();

    Labels() {
        try (Reader reader = new InputStreamReader(Labels.class.getResourceAsStream("/org/openhall/server/console/"
                + "fields.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("fields.properties is missing from the program", e);
        }
    }

    /**
     * How a field is called.
     *
     * @param name for people
     * @param hint or empty
     * @param text whether it has several lines
     * @param list kind of record of which one is chosen, or empty
     */
    record Label(String name, String hint, boolean text, String list) {}

    /** Whether anything is said of a field. */
    boolean known(Class<?> owner, String field) {
        return words.containsKey(owner.getSimpleName() + "." + field);
    }

    /** The label of a field; empty when it stands in no form. */
    Optional<Label> field(Class<?> owner, String field) {
        String line = words.getProperty(owner.getSimpleName() + "." + field);
        if (line == null) throw new IllegalStateException("no label for " + owner.getSimpleName() + "." + field);
        if (line.equals("-")) return Optional.empty();
        String[] parts = line.split("\\|", -1);
        String mark = parts.length > 2 ? parts[2].strip() : "";
        return Optional.of(new Label(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", mark.equals("text"),
                mark.equals("text") ? "" : mark));
    }

    /** The words of a choice. */
    String choice(Enum<?> value) {
        String key = value.getDeclaringClass().getSimpleName() + "." + value.name();
        String line = words.getProperty(key);
        if (line == null) throw new IllegalStateException("no words for " + key);
        return line;
    }
}
