package org.openhall.devices.idcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Frames whose check bytes were worked out by others; all persons in them are invented. */
final class Vectors {

    private final JsonNode all;

    Vectors() {
        try (InputStream in = Vectors.class.getResourceAsStream("/org/openhall/devices/vectors.json")) {
            all = JsonMapper.builder().build().readTree(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode of(String group) {
        return all.get(group);
    }

    static byte[] bytes(JsonNode hex) {
        return HexFormat.of().parseHex(hex.asString());
    }
}
