package org.openhall.server.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.openhall.content.blobs.BlobStore;
import org.openhall.contract.content.Attachment;
import org.openhall.contract.content.Blob;
import org.openhall.contract.json.BadJsonException;
import org.openhall.contract.json.Json;
import org.openhall.server.intake.FileKind;
import org.openhall.server.intake.RefusedFileException;
import org.openhall.server.intake.Sandbox;

/**
 * Takes PDF files and pictures in: pictures and words of their pages, drawn in a child JVM, into the blobs. Thread-safe.
 */
public final class Attachments {

    private static final long MOST_BYTES = 128L << 20;

    private final BlobStore blobs;
    private final Sandbox sandbox;
    private final Path cache;

    /**
     * Takes files into a hall.
     *
     * @param blobs where pictures and originals go
     * @param sandbox in which PDF is opened
     * @param cache folder for the list of the machine's fonts
     */
    public Attachments(BlobStore blobs, Sandbox sandbox, Path cache) {
        this.blobs = blobs;
        this.sandbox = sandbox;
        this.cache = cache;
    }

    /**
     * What became of a file.
     *
     * @param attachment as records carry it
     * @param remarks what a person should look at, in Chinese
     */
    public record Taken(Attachment attachment, List<String> remarks) {
        /** Copies. */
        public Taken {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Takes a file in.
     *
     * @throws RefusedFileException with what to do, when it is no PDF or picture, or one that cannot be shown
     */
    public Taken take(Path file) throws RefusedFileException {
        return take(file, file.getFileName().toString());
    }

    /**
     * Takes a file in under a name that is not its name on disk.
     *
     * @throws RefusedFileException as above
     */
    public Taken take(Path file, String label) throws RefusedFileException {
        FileKind kind = FileKind.of(file);
        Optional<String> advice = kind.attachingAdvice();
        if (advice.isPresent()) throw new RefusedFileException(advice.get());
        try {
            if (Files.size(file) > MOST_BYTES) throw new RefusedFileException("文件超过 128 MB：请压缩图片或拆成几个文件再选。");
            Files.createDirectories(cache);
            Path folder = Files.createTempDirectory("openhall-pdf");
            try {
                return kind == FileKind.PDF ? document(file, label, folder) : picture(file, label, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException | BadJsonException e) {
            throw new RefusedFileException("处理文件时出错，请检查磁盘空间后再试。", e);
        }
    }

    /** Whether the hall has a file, at its full length. */
    public boolean holds(Blob blob) {
        return blobs.find(blob.sha256()).map(path -> path.toFile().length() == blob.bytes()).orElse(false);
    }

    private Taken document(Path file, String label, Path folder) throws IOException, RefusedFileException {
        sandbox.run(PdfReaderMain.class,
                List.of(file.toAbsolutePath().toString(), folder.toString(), cache.toAbsolutePath().toString()));
        return drawn(label, Optional.of(blob(file, "application/pdf")), folder);
    }

    /** The original stays outside: it may say where and by whom it was taken. */
    private Taken picture(Path file, String label, Path folder) throws IOException, RefusedFileException {
        sandbox.run(PictureReaderMain.class, List.of(file.toAbsolutePath().toString(), folder.toString()));
        return drawn(label, Optional.empty(), folder);
    }

    private Taken drawn(String label, Optional<Blob> original, Path folder) throws IOException, RefusedFileException {
        PdfReaderMain.Answer answer = Json.read(Files.readString(folder.resolve("answer.json")),
                PdfReaderMain.Answer.class);
        if (!answer.refusal().isEmpty()) throw new RefusedFileException(answer.refusal());
        List<Attachment.Page> pages = new ArrayList<>();
        for (PdfReaderMain.Page page : answer.pages()) {
            pages.add(new Attachment.Page(blob(folder.resolve(page.file()), page.mediaType()), page.width(),
                    page.height(), page.text()));
        }
        Attachment attachment = new Attachment(label, original.orElseGet(() -> pages.getFirst().picture()), pages);
        return new Taken(attachment, answer.remarks());
    }

    private Blob blob(Path file, String mediaType) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Blob(blobs.put(in), Files.size(file), mediaType);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
