package org.openhall.kiosk.lexicon.making;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a lexicon is made from, in one line: our own classes and word lists by content, jars by name and length. */
final class SourceStamp {
    private SourceStamp() {}

    static String of(String classPath, Path target) throws IOException {
        MessageDigest digest = sha256();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isRegularFile(path))
                digest.update((path.getFileName() + " " + Files.size(path)).getBytes(StandardCharsets.UTF_8));
            if (!Files.isDirectory(path)) continue;
            for (Path file : files(path)) {
                if (file.toAbsolutePath().equals(target.toAbsolutePath())) continue;
                digest.update(path.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
