package org.openhall.server.batches;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FileNamesTest {

    @Property
    void anyNamesAreNamesOnDiskAndAllDifferent(@ForAll List<String> names) {
        List<String> all = FileNames.of(names);
        assertEquals(names.size(), new HashSet<>(all).size());
        assertEquals(all, FileNames.of(names));
        for (String one : all) {
            assertTrue(one.getBytes(StandardCharsets.UTF_8).length < 255, one);
            assertTrue(!one.isBlank() && !one.contains("/") && !one.contains("\0") && !one.startsWith("."), one);
        }
    }

    @Test
    void longOnesAndThoseThatBecomeTheSameAreMade(@TempDir Path folder) throws Exception {
        List<String> all = FileNames.of(List.of("中".repeat(110) + ".csv", "a?.csv", "a*.csv", "..", ""));
        assertEquals(List.of("a_.csv", "3 a_.csv"), all.subList(1, 3));
        assertTrue(all.getFirst().endsWith("中.csv"), all.getFirst());
        for (String one : all)
            Files.writeString(folder.resolve(one), "x");
        try (var files = Files.list(folder)) {
            assertEquals(5, files.count());
        }
    }
}
