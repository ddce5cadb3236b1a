package org.openhall.provisioning.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What a packaged kiosk carries, looked up in the jars of the class path that it is started with: no library of the hall
 * server, none that only builds its lexicon, none of the tests.
 */
class KioskClassPathIT {

    /** Packages that a kiosk has no use for, as paths in a jar. */
    private static final List<String> BARRED = List.of(
            "com/hankcs/", "com/huaban/", // dictionaries: the lexicon is made at build time
            "org/openhall/server/", "org/openhall/provisioning/", "org/eclipse/jetty/",
            "org/apache/poi/", "org/apache/pdfbox/", "org/apache/commons/csv/", // importing is the server's
            "org/apache/lucene/", "org/junit/", "net/jqwik/", "com/tngtech/archunit/", "ch/qos/logback/");

    @Test
    void carriesNothingOfTheServerTheLexiconsMakerOrTheTests() throws IOException {
        Path target = Path.of(System.getProperty("openhall.house"), "kiosk-app", "target");
        TreeSet<String> found = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>();
        for (String entry : Files.readString(target.resolve("dependencies")).strip().split(":", -1)) {
            Path jar = Path.of(entry);
            names.add(jar.getFileName().toString());
            found.addAll(barred(jar));
        }
        assertEquals(List.of(), List.copyOf(found));
        for (String needed : List.of("content", "contract", "kiosk-lexicon", "javafx-controls", "sqlite-jdbc"))
            assertTrue(names.stream().anyMatch(name -> name.startsWith(needed)), needed + " is not in " + names);
    }

    private static List<String> barred(Path jar) throws IOException {
        return entries(jar).stream().flatMap(name -> BARRED.stream().filter(name::startsWith))
                .distinct().map(bar -> bar + " in " + jar.getFileName()).toList();
    }

    /** Of a jar, or of a folder of classes where a module has not been packaged. */
    private static List<String> entries(Path jar) throws IOException {
        if (!Files.isDirectory(jar)) {
            try (JarFile file = new JarFile(jar.toFile())) {
                return file.stream().map(ZipEntry::getName).toList();
            }
        }
        try (Stream<Path> files = Files.walk(jar)) {
            return files.map(file -> jar.relativize(file).toString()).toList();
        }
    }
}
