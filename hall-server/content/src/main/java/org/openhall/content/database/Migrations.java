package org.openhall.content.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered SQL files that make and bring forward one database, forward only, 1, 2, 3 without holes. A file that has
 * been released is never edited.
 */
public final class Migrations {

    private static final Pattern NAME = Pattern.compile("V(\\d{3})__[a-z0-9_]+\\.sql");

    private final List<String> scripts;

    private Migrations(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /**
     * Reads the files that lie beside a class.
     *
     * @param names e.g. {@code V001__devices.sql}, in order
     * @throws IllegalArgumentException when one is missing, misnamed or out of order
     */
    public static Migrations beside(Class<?> owner, String... names) {
        List<String> scripts = new ArrayList<>();
        for (String name : names) {
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != scripts.size() + 1)
                throw new IllegalArgumentException("migration out of order or misnamed: " + name);
            scripts.add(read(owner, name));
        }
        return new Migrations(scripts);
    }

    /** Number of the newest schema. */
    public int newest() {
        return scripts.size();
    }

    /** The script that leads from schema {@code number - 1} to {@code number}. */
    String script(int number) {
        return scripts.get(number - 1);
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) throw new IllegalArgumentException("no migration beside " + owner.getName() + ": " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
