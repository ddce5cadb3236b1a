package org.openhall.content.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.openhall.contract.digest.Digest;

/** SHA-256 of files, read as a stream. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of a file's bytes, lower-case hex. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
