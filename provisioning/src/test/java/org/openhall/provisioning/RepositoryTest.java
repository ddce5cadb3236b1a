package org.openhall.provisioning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the whole checkout promises: its top level, its README, its decision records. */
class RepositoryTest {

    private static final Pattern CONFIRMATION = Pattern.compile("(?m)^.*Confirmation.*$(?s:.*?)`(\\w+(?:Test|Bench))");

    private final Path house = Path.of(System.getProperty("openhall.house")).toAbsolutePath().normalize();

    @Test
    void theTopLevelIsAsTheOwnerFixedIt() throws IOException {
        try (Stream<Path> top = Files.list(house)) {
            Set<String> names = top.map(p -> p.getFileName().toString())
                    .filter(n -> !n.startsWith(".") && !n.equals("target"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of("README.md", "device-profiles", "hall-server", "kiosk-app", "pom.xml", "provisioning"),
                    names);
        }
    }

    @Test
    void theReadmeShowsBothCommandsAndEveryPictureItNames() throws IOException {
        String readme = Files.readString(house.resolve("README.md"));
        assertTrue(readme.contains("provisioning/hall demo"));
        assertTrue(readme.contains("provisioning/hall test"));
        Matcher picture = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme);
        List<String> missing = new ArrayList<>();
        while (picture.find()) {
            if (!Files.exists(house.resolve(picture.group(1)))) missing.add(picture.group(1));
        }
        assertEquals(List.of(), missing, "README links to what is not there");
    }

    @Test
    void everyDecisionRecordNamesATestThatExists() throws IOException {
        Set<String> tests = named(".java").stream().map(p -> p.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<String> faults = new ArrayList<>();
        Set<String> numbers = new TreeSet<>();
        for (Path record : named(".md")) {
            if (!record.getParent().endsWith("docs/decisions")) continue;
            String room = house.relativize(record).getName(0).toString();
            String number = room + " " + record.getFileName().toString().substring(0, 4);
            if (!numbers.add(number)) faults.add(number + " is given twice");
            Matcher confirmation = CONFIRMATION.matcher(Files.readString(record));
            if (!confirmation.find()) faults.add(record.getFileName() + " names no test under Confirmation");
            else if (!tests.contains(confirmation.group(1)))
                faults.add(record.getFileName() + " names "
                        + confirmation.group(1) + ", which is not there");
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theScriptIsSoundShell() throws Exception {
        Process check = new ProcessBuilder("bash", "-n", house.resolve("provisioning/hall").toString())
                .redirectErrorStream(true).start();
        assertEquals("", new String(check.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        assertEquals(0, check.waitFor());
    }

    private List<Path> named(String suffix) throws IOException {
        try (Stream<Path> all = Files.walk(house)) {
            return all.map(house::relativize).filter(p -> p.toString().endsWith(suffix))
                    .filter(p -> !("/" + p).contains("/target/") && !("/" + p).contains("/.")).map(house::resolve)
                    .toList();
        }
    }
}
