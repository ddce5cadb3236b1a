package org.openhall.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * What a reader of our sources may rely on: short files, plain names, a docstring on every public type, nothing left
 * half done. Reads the sources of the module whose folder is in the system property {@code openhall.module}.
 */
public abstract class TidyRules {

    private static final int MOST_LINES = 400;
    private static final Pattern TOP_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed|strictfp) )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern BANNED_NAME = Pattern
            .compile(".*(Manager|Helper|Utils?|Impl|Base|Common|Data|Info|Processor)$");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    private final Path module = Path.of(System.getProperty("openhall.module", ".")).toAbsolutePath();

    @Test
    void filesStayShort() {
        assertNone("files over " + MOST_LINES + " lines: split them by what changes together",
                (path, text) -> text.lines().count() > MOST_LINES);
    }

    @Test
    void publicTypesCarryADocstring() {
        assertNone("public types without a docstring: say what it is, units, ranges, thread rules, what it throws",
                (path, text) -> isMain(path) && lacksDocstring(text));
    }

    @Test
    void namesSayWhatAThingIs() {
        assertNone("names that say nothing (Manager, Helper, Util, Impl, Base, Common, Data, Info, Processor)",
                (path, text) -> {
                    Matcher type = TOP_TYPE.matcher(text);
                    return type.find() && BANNED_NAME.matcher(type.group(1)).matches();
                });
    }

    @Test
    void nothingIsLeftHalfDone() {
        assertNone("unfinished marks: finish it, or file it where the work is listed",
                (path, text) -> UNFINISHED.matcher(text).find() && !path.endsWith("TidyRules.java"));
    }

    @Test
    void sourcesWereRead() {
        assertFalse(sources().isEmpty(), "no sources under " + module + ": the tidy rules looked at nothing");
    }

    private static boolean isMain(Path path) {
        return path.toString().contains("src/main/java");
    }

    private static boolean lacksDocstring(String text) {
        Matcher type = TOP_TYPE.matcher(text);
        if (!type.find()) return false;
        String before = text.substring(0, type.start());
        int imports = Math.max(before.lastIndexOf("\nimport "), before.lastIndexOf("\npackage "));
        return !before.substring(Math.max(imports, 0)).contains("*/");
    }

    private void assertNone(String what, Fault fault) {
        List<String> found = new ArrayList<>();
        for (Path path : sources()) {
            if (fault.in(path, read(path))) found.add(module.relativize(path).toString());
        }
        assertEquals(List.of(), found, what);
    }

    private List<Path> sources() {
        Path root = module.resolve("src");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Fault {
        boolean in(Path path, String text);
    }
}
