package org.openhall.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The screen profile that a device was given when it came in. */
class ScreenKeptTest {

    @TempDir
    private Path data;

    @Test
    void isFoundAgainAndStrangeOnesAreNot() throws IOException {
        ScreenKept kept = new ScreenKept(data);
        assertEquals(Optional.empty(), kept.id());
        kept.keep("landscape-43");
        assertEquals(Optional.of("landscape-43"), new ScreenKept(data).id());
        kept.keep("of-a-later-version");
        assertEquals(Optional.empty(), kept.id());
        Files.write(data.resolve("screen-profile"), new byte[]{(byte) 0xff, 0, 10});
        assertEquals(Optional.empty(), kept.id());
    }
}
