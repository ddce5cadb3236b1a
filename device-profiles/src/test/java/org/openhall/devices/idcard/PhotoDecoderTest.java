package org.openhall.devices.idcard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Programs of one line stand for the decoder. */
class PhotoDecoderTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private PhotoDecoder decoder(Duration limit, String... lines) throws IOException {
        Path program = Files.writeString(folder.resolve("decoder"), "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new PhotoDecoder(List.of(program.toString()), limit);
    }

    private static byte[] photo() {
        byte[] photo = new byte[PhotoDecoder.PHOTO];
        Arrays.fill(photo, (byte) 'x');
        return photo;
    }

    @Test
    void thePictureIsWhatTheProgramMakesOfThePhoto() throws IOException {
        byte[] photo = photo();
        CardPhoto picture = decoder(LIMIT, "printf BM; exec /bin/cat").decode(photo).orElseThrow();
        assertEquals(2 + PhotoDecoder.PHOTO, picture.picture().length);
        assertEquals('x', picture.picture()[2]);
        assertArrayEquals(new byte[PhotoDecoder.PHOTO], photo, "the photo is wiped");
        picture.wipe();
        assertArrayEquals(new byte[2 + PhotoDecoder.PHOTO], picture.picture());
        assertFalse(picture.toString().contains("x"));
    }

    @Test
    void aProgramThatFailsOrMakesNoPictureCostsOnlyThePicture() throws IOException {
        for (String line : List.of("exit 0", "/bin/cat; exit 0", "printf BMx; exit 5", "exec /bin/cat /dev/zero"))
            assertEquals(Optional.empty(), decoder(LIMIT, line).decode(photo()), line);
        byte[] photo = photo();
        assertEquals(Optional.empty(), new PhotoDecoder(List.of("/no/such/program"), LIMIT).decode(photo));
        assertArrayEquals(new byte[PhotoDecoder.PHOTO], photo, "wiped all the same");
    }

    @Test
    void aProgramThatHangsIsEndedWithAllItStarted() throws IOException {
        Path mark = folder.resolve("pid");
        Optional<CardPhoto> picture = decoder(Duration.ofSeconds(1), "/bin/sleep 1000 & echo $! > " + mark,
                "exec /bin/sleep 1000").decode(photo());
        assertEquals(Optional.empty(), picture);
        long pid = Long.parseLong(Files.readString(mark).strip());
        ProcessHandle.of(pid).ifPresent(child -> child.onExit().join());
        assertTrue(ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void onlyAWholePhotoIsDecoded() throws IOException {
        assertEquals(Optional.empty(), decoder(LIMIT, "printf BM; exec /bin/cat").decode(new byte[10]));
    }

    /** Nothing of our surroundings reaches a closed program. */
    @Test
    void itGetsNoneOfOurEnvironment() throws IOException {
        CardPhoto picture = decoder(LIMIT, "printf BM; /usr/bin/env | /usr/bin/wc -l").decode(photo()).orElseThrow();
        String lines = new String(picture.picture(), java.nio.charset.StandardCharsets.US_ASCII).substring(2).strip();
        assertTrue(Integer.parseInt(lines) <= 3, "what the shell itself sets: " + lines);
    }
}
