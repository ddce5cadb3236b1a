package org.openhall.server.console.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.openhall.contract.digest.Digest;
import org.openhall.server.console.door.SecurityHeaders;
import org.openhall.server.http.Call;
import org.openhall.server.http.ErrorCode;
import org.openhall.server.http.RefusalException;
import org.openhall.server.http.Reply;

/** Style sheets and scripts, kept in memory under addresses that change with their words, so that browsers keep them. */
public final class StaticFiles {

    private static final String KIT = "/META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/";
    private static final Map<String, String> FOREVER = Map.of("Cache-Control", "public, max-age=31536000, immutable");
    private static final int HASH = 12;

    private final Map<String, File> files = new LinkedHashMap<>();

    /** Reads them from the program. */
    public StaticFiles() {
        add("kit.css", "text/css", KIT + "govuk-frontend.min.css");
        add("console.css", "text/css", "/org/openhall/server/console/console.css");
        add("htmx.js", "text/javascript", HTMX + "htmx.min.js");
        add("console.js", "text/javascript", "/org/openhall/server/console/console.js");
    }

    private record File(String path, String mediaType, String text) {}

    private void add(String name, String mediaType, String resource) {
        String text = read(resource);
        String hash = Digest.hex(text).substring(0, HASH);
        files.put(hash + "-" + name, new File("/static/" + hash + "-" + name, mediaType + "; charset=utf-8", text));
    }

    private static String read(String resource) {
        try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " is missing from the program", e);
        }
    }

    List<String> styles() {
        return paths(".css");
    }

    List<String> scripts() {
        return paths(".js");
    }

    private List<String> paths(String end) {
        return files.values().stream().map(File::path).filter(path -> path.endsWith(end)).toList();
    }

    /** A file by its address. */
    public Reply answer(Call call) {
        File file = files.get(call.part("name"));
        if (file == null) throw new RefusalException(ErrorCode.UNKNOWN, "no such file");
        return SecurityHeaders.on(new Reply.Text(200, file.mediaType(), file.text(), FOREVER));
    }
}
