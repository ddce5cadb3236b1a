package org.openhall.devices.idcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that makes a picture of the photo on a card, for halls that have a licence for one: no open one is known. Gets the 1024
 * bytes on its input and answers with a PNG or BMP on its output, nothing on disk. A process of its own, so that a fault in a
 * closed library is not ours; it is ended when it takes too long.
 *
 * @param command full path of the program, and its arguments
 * @param limit how long it may take
 */
public record PhotoDecoder(List<String> command, Duration limit) {

    /** Bytes of the photo on a card. */
    public static final int PHOTO = 1024;

    private static final int MOST = 1 << 18;
    private static final int ENDING_MILLIS = 500;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] BMP = {'B', 'M'};
    private static final Executor THREADS = task -> Thread.ofVirtual().name("photo decoder").start(task);

    /** A decoder with a command of at least one word. */
    public PhotoDecoder {
        if (command.isEmpty()) throw new IllegalArgumentException("no command");
        command = List.copyOf(command);
    }

    /**
     * Makes the picture; absent when the program does not. The photo is wiped.
     *
     * @param photo its 1024 bytes
     */
    public Optional<CardPhoto> decode(byte[] photo) {
        try {
            return photo.length == PHOTO ? started(photo) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no such program: the card is read all the same
        } finally {
            Arrays.fill(photo, (byte) 0);
        }
    }

    private Optional<CardPhoto> started(byte[] photo) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        CompletableFuture<byte[]> picture = CompletableFuture.supplyAsync(() -> output(process), THREADS);
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(photo);
            } catch (IOException e) {
                // it ended without reading
            }
            byte[] bytes = picture.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            boolean well = process.waitFor(ENDING_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            if (well && bytes.length <= MOST && (begins(bytes, PNG) || begins(bytes, BMP)))
                return Optional.of(new CardPhoto(bytes));
            Arrays.fill(bytes, (byte) 0);
            return Optional.empty();
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static byte[] output(Process process) {
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(MOST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
