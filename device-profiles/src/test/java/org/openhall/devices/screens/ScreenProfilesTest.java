package org.openhall.devices.screens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScreenProfilesTest {

    private static final Path FOLDER = Path.of(System.getProperty("openhall.module"), "profiles", "screens");
    private final ScreenProfiles profiles = new ScreenProfiles();

    @Test
    void indexNamesEveryFile() throws IOException {
        List<String> files = files().map(f -> f.getFileName().toString().replace(".json", "")).sorted().toList();
        assertEquals(files, profiles.ids().stream().sorted().toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void schemaAcceptsEveryProfile(Path file) throws IOException {
        assertEquals(List.of(), schema().validate(Files.readString(file), InputFormat.JSON));
    }

    @ParameterizedTest
    @MethodSource("files")
    void idIsTheFileName(Path file) {
        ScreenProfile profile = profiles.read(file);
        assertEquals(file.getFileName().toString(), profile.id() + ".json");
        assertEquals(profile, profiles.shippedAs(profile.id()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("files")
    void smallestTextIsEighteenPointsAndTargetsTwentyMillimetres(Path file) {
        ScreenProfile profile = profiles.read(file);
        assertTrue(profile.millimetres(.93) >= 18 / 72.0 * 25.4 - .001, profile.toString());
        assertTrue(profile.millimetres(3) >= 20, "target " + profile.millimetres(3));
        assertTrue(profile.millimetres(1.15) >= 7.8, "gap " + profile.millimetres(1.15));
    }

    @Test
    void rootIsTwentyEightOnTheUsualScreen() {
        ScreenProfile usual = profiles.shippedAs(profiles.ids().getFirst()).orElseThrow();
        assertEquals(28, usual.rootPx(), .1);
        assertFalse(usual.wide());
    }

    @Test
    void pointRuleWinsOnASmallDenseScreen() {
        ScreenProfile dense = profiles.shippedAs("landscape-15").orElseThrow();
        assertTrue(dense.rootPx() > 1080 / 38.6);
        assertTrue(dense.wide());
    }

    @Test
    void windowKeepsDensity() {
        ScreenProfile usual = profiles.shippedAs("portrait-21").orElseThrow();
        assertEquals(usual.pixelsPerInch(), usual.window(900, 1000).pixelsPerInch(), .001);
    }

    @Test
    void schemaRefusesWhatIsNotAProfile() {
        assertFalse(schema().validate("{\"id\":\"X y\"}", InputFormat.JSON).isEmpty());
    }

    @Test
    void refusesDamagedFiles(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), "{\"id\":\"bad\",\"inches\":0}");
        assertThrows(IllegalArgumentException.class, () -> profiles.read(file));
        assertThrows(IllegalArgumentException.class, () -> profiles.read(folder.resolve("none.json")));
        assertTrue(profiles.shippedAs("../index").isEmpty());
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(f -> !f.getFileName().toString().matches("index.json")).sorted().toList()
                    .stream();
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FOLDER.resolveSibling("schema/screen.schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
