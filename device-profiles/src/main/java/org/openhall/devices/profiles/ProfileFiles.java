package org.openhall.devices.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/** Where profiles are: those shipped, and those of a folder that is laid out like ours. */
final class ProfileFiles {

    private static final int MOST_BYTES = 1 << 18;
    private static final String ENDING = ".json";
    private static final String MARK = "\uFEFF";

    private final Optional<Path> folder;

    ProfileFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    List<String> shipped(Kind kind) {
        return Arrays.asList(JsonMapper.builder().build()
                .readValue(resource(kind.folder() + "/index" + ENDING).orElseThrow(), String[].class));
    }

    /** Those of the folder, in order of their names. */
    List<String> own(Kind kind) {
        Optional<Path> there = folder.map(path -> path.resolve(kind.folder())).filter(Files::isDirectory);
        if (there.isEmpty()) return List.of();
        try (Stream<Path> all = Files.list(there.get())) {
            return all.map(ProfileFiles::id).flatMap(Optional::stream).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> id(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) && !name.equals("index" + ENDING)
                ? Optional.of(name.substring(0, name.length() - ENDING.length()))
                : Optional.empty();
    }

    /** A profile by its id; a shipped one is not hidden by another of that name. */
    Optional<ProfileText> find(Kind kind, String id) throws IOException {
        String name = kind.folder() + "/" + id + ENDING;
        if (shipped(kind).contains(id)) return resource(name).map(text -> new ProfileText(name, id, text, true));
        return own(kind).contains(id) ? Optional.of(read(folder.orElseThrow().resolve(name))) : Optional.empty();
    }

    /** A profile from a file. */
    static ProfileText read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) throw new IOException("more than " + MOST_BYTES + " bytes");
        String text = Files.readString(file);
        // Windows' editor writes one before each text
        return new ProfileText(file.toString(), id(file).orElse(file.getFileName().toString()), text.startsWith(MARK)
                ? text.substring(MARK.length())
                : text, false);
    }

    static Optional<String> resource(String name) {
        try (InputStream in = ProfileFiles.class.getResourceAsStream("shipped/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
