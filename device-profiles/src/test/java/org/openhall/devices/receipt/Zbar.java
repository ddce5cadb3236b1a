package org.openhall.devices.receipt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads codes in pictures as a telephone would: another one's program, that knows nothing of ours. */
public final class Zbar {

    private Zbar() {}

    /** Kind and content of each code. */
    public static List<String> read(Path png) throws IOException {
        Process zbar;
        try {
            zbar = new ProcessBuilder("zbarimg", "--quiet", png.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("these tests read codes with zbarimg: apt-get install zbar-tools", e);
        }
        return new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
