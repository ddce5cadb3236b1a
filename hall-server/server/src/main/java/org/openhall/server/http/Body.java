package org.openhall.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** What comes with a request, read at most once and within the route's limit. Files lie in a folder until it is closed. */
final class Body implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Body.class.getName());
    private static final int MOST_PARTS = 2000;
    private static final int LONGEST_FIELD = 4 << 20;

    private final Request request;
    private final int limit;
    private Optional<Path> folder = Optional.empty();

    Body(Request request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    String text() {
        InputStream in = Content.Source.asInputStream(request); // to close it is to break the connection off
        try {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) throw tooLong();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusalException(ErrorCode.REQUEST, "the body broke off");
        }
    }

    Form form() {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type != null && type.startsWith("multipart/form-data") ? parted(type) : Form.read(text());
    }

    private Form parted(String type) {
        if (request.getLength() > limit) throw tooLong();
        try {
            Path place = Files.createTempDirectory("openhall-upload");
            folder = Optional.of(place);
            MultiPartConfig config = new MultiPartConfig.Builder().location(place).maxParts(MOST_PARTS).maxSize(limit)
                    .maxPartSize(limit).maxMemoryPartSize(LONGEST_FIELD).useFilesForPartsWithoutFileName(false)
                    .build();
            try (MultiPartFormData.Parts parts = MultiPartFormData.getParts(request, request, type, config)) {
                return of(parts, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CompletionException | IllegalStateException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "a form in parts was refused: {0}", e.toString());
            throw new RefusalException(ErrorCode.SIZE, "a form that is too long, or broken");
        }
    }

    private static Form of(MultiPartFormData.Parts parts, Path place) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Upload> files = new ArrayList<>();
        for (MultiPart.Part part : parts) {
            if (part.getFileName() == null) {
                fields.computeIfAbsent(part.getName(), _ -> new ArrayList<>())
                        .add(part.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
            } else if (!part.getFileName().isEmpty()) {
                Path file = place.resolve("file-" + files.size());
                part.writeTo(file);
                files.add(new Upload(part.getName(), Upload.plain(part.getFileName()), file));
            }
        }
        return new Form(fields, files);
    }

    private RefusalException tooLong() {
        return new RefusalException(ErrorCode.SIZE, "the body is over " + limit + " bytes");
    }

    @Override
    public void close() {
        folder.ifPresent(Body::delete);
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList())
                Files.delete(file);
            Files.delete(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an upload was left behind in " + folder, e);
        }
    }
}
