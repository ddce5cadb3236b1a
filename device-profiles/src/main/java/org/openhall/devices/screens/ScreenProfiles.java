package org.openhall.devices.screens;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The screen profiles shipped with the product, and those a technician wrote. Stateless; safe on any thread. */
public final class ScreenProfiles {

    private final JsonMapper json = JsonMapper.builder().build();

    /** Ids of the shipped profiles, the usual one first. */
    public List<String> ids() {
        return Arrays.asList(json.readValue(shipped("index.json").orElseThrow(), String[].class));
    }

    /** A shipped profile, if that id is one. Throws {@link IllegalArgumentException} if its file is wrong. */
    public Optional<ScreenProfile> shippedAs(String id) {
        if (!ids().contains(id)) return Optional.empty();
        return shipped(id + ".json").map(this::parse);
    }

    /** A profile from a file of one's own. Throws {@link IllegalArgumentException} naming what is wrong with it. */
    public ScreenProfile read(Path file) {
        try {
            return parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read screen profile " + file.getFileName(), e);
        }
    }

    private ScreenProfile parse(byte[] bytes) {
        try {
            return json.readValue(bytes, ScreenProfile.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("screen profile: " + e.getOriginalMessage(), e);
        }
    }

    private static Optional<byte[]> shipped(String name) {
        try (InputStream in = ScreenProfiles.class
                .getResourceAsStream("/org/openhall/devices/profiles/shipped/screens/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
