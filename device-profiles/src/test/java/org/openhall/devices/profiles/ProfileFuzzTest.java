package org.openhall.devices.profiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** Whatever stands in a profile: a kiosk comes of it, or faults in Chinese, never another exception. */
class ProfileFuzzTest {

    private static final Path SHIPPED = Path.of(System.getProperty("openhall.module"), "profiles");
    private static final int ROUNDS = 3000;
    private static final List<String> STRANGE = List.of("null", "[]", "{}", "\"\"", "\"kiosk-demo\"", "\"x\"", "-1",
            "1e400", "12345678901234567890", "true", "\"serial:/dev/x?baud=9600\"", "[null]", "{\"profile\": 1}",
            "[{\"facts\": [1, \"/\", \"/~\"], \"says\": 0}]", "\"\\u0000\"");

    private final JsonMapper json = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void partsReplacedByOthers() throws IOException {
        Random dice = new Random(20261130);
        List<JsonNode> bases = List.of(
                json.readTree(Files.readString(SHIPPED.resolve("kiosks/kiosk-portrait-21.json"))),
                json.readTree(Files.readString(SHIPPED.resolve("kiosks/kiosk-demo.json"))));
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode tree = bases.get(dice.nextInt(bases.size())).deepCopy();
            for (int change = dice.nextInt(4); change >= 0; change--)
                change(tree, dice);
            look(json.writeValueAsString(tree), round);
        }
    }

    @Test
    void bytesReplacedByOthers() throws IOException {
        Random dice = new Random(20261201);
        String base = Files.readString(SHIPPED.resolve("kiosks/kiosk-demo.json"));
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(base);
            for (int change = dice.nextInt(5); change >= 0; change--)
                text.setCharAt(dice.nextInt(text.length()), "{}[]\",:\\0x中 ".charAt(dice.nextInt(12)));
            look(text.toString(), round);
        }
    }

    private void look(String text, int round) throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.json"), text);
        try {
            new DeviceProfiles().kiosk(file);
        } catch (ProfileException e) {
            assertFalse(e.faults().isEmpty(), "round " + round);
            for (ProfileFault fault : e.faults())
                assertFalse(fault.says().isBlank() || fault.file().isBlank(), "round " + round);
        } catch (RuntimeException e) {
            throw new AssertionError("round " + round + ": " + text, e);
        }
    }

    private void change(JsonNode node, Random dice) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.get(dice.nextInt(names.size()));
            if (dice.nextBoolean() && object.get(name).isContainer()) change(object.get(name), dice);
            else if (dice.nextInt(4) == 0) object.remove(name);
            else if (dice.nextInt(4) == 0) object.set("a/b~" + dice.nextInt(9), strange(dice));
            else
                object.set(name, strange(dice));
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            array.set(dice.nextInt(array.size()), strange(dice));
        }
    }

    private JsonNode strange(Random dice) {
        return json.readTree(STRANGE.get(dice.nextInt(STRANGE.size())));
    }
}
